-- A journal as the station's first format left it, before Alembic (sqlite3 iterdump).
BEGIN TRANSACTION;
CREATE TABLE facts (
	id INTEGER NOT NULL, 
	kind VARCHAR(32) NOT NULL, 
	at_utc DATETIME NOT NULL, 
	at_offset SMALLINT NOT NULL, 
	outcome TEXT NOT NULL, 
	mac VARCHAR(17), 
	session_id TEXT NOT NULL, 
	container_id TEXT NOT NULL, 
	station TEXT NOT NULL, 
	operator TEXT NOT NULL, 
	correlation_id TEXT NOT NULL, 
	detail TEXT NOT NULL, 
	CONSTRAINT pk_facts PRIMARY KEY (id)
);
INSERT INTO "facts" VALUES(1,'session','2026-01-11 12:00:00.000000',60,'started',NULL,'sess-1','','line-3','','','{}');
CREATE TABLE label_events (
	id INTEGER NOT NULL, 
	label_id INTEGER NOT NULL, 
	state VARCHAR(16) NOT NULL, 
	at_utc DATETIME NOT NULL, 
	at_offset SMALLINT NOT NULL, 
	printer TEXT NOT NULL, 
	detail TEXT NOT NULL, 
	CONSTRAINT pk_label_events PRIMARY KEY (id), 
	CONSTRAINT fk_label_events_label_id FOREIGN KEY(label_id) REFERENCES labels (id)
);
INSERT INTO "label_events" VALUES(1,1,'confirmed','2026-01-11 12:00:02.000000',60,'pdf:labels','');
CREATE TABLE labels (
	id INTEGER NOT NULL, 
	mac VARCHAR(17) NOT NULL, 
	session_id TEXT NOT NULL, 
	copy INTEGER NOT NULL, 
	container_id TEXT NOT NULL, 
	ssid TEXT NOT NULL, 
	firmware TEXT NOT NULL, 
	verified_at_utc DATETIME, 
	verified_at_offset SMALLINT, 
	station TEXT NOT NULL, 
	operator TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	state VARCHAR(16) NOT NULL, 
	changed_at_utc DATETIME NOT NULL, 
	changed_at_offset SMALLINT NOT NULL, 
	printer TEXT NOT NULL, 
	detail TEXT NOT NULL, 
	CONSTRAINT pk_labels PRIMARY KEY (id), 
	CONSTRAINT uq_labels_mac_session_id_copy UNIQUE (mac, session_id, copy)
);
INSERT INTO "labels" VALUES(1,'A4:CF:12:00:00:01','sess-1',0,'CT-1','Factory','1.2','2026-01-11 12:00:01.000000',60,'line-3','','','confirmed','2026-01-11 12:00:02.000000',60,'pdf:labels','');
CREATE TABLE outbox (
	id INTEGER NOT NULL, 
	wish VARCHAR(16) NOT NULL, 
	mac VARCHAR(17) NOT NULL, 
	container_id TEXT NOT NULL, 
	description TEXT NOT NULL, 
	at_utc DATETIME NOT NULL, 
	at_offset SMALLINT NOT NULL, 
	outcome TEXT, 
	settled_at_utc DATETIME, 
	settled_at_offset SMALLINT, 
	CONSTRAINT pk_outbox PRIMARY KEY (id)
);
INSERT INTO "outbox" VALUES(1,'allow','A4:CF:12:00:00:02','CT-2','','2026-01-11 12:00:03.000000',60,NULL,NULL,NULL);
CREATE TABLE station_meta (
	"key" VARCHAR(64) NOT NULL, 
	value TEXT NOT NULL, 
	CONSTRAINT pk_station_meta PRIMARY KEY ("key")
);
INSERT INTO "station_meta" VALUES('schema_version','1');
CREATE INDEX ix_facts_at_utc ON facts (at_utc);
CREATE INDEX ix_facts_session_id ON facts (session_id);
CREATE INDEX ix_facts_mac ON facts (mac);
CREATE INDEX ix_labels_state ON labels (state);
CREATE INDEX ix_outbox_outcome ON outbox (outcome);
CREATE INDEX ix_label_events_label_id ON label_events (label_id);
COMMIT;
