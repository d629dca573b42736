; The installer for Windows, made by `make bundle` with Inno Setup 6:
;   iscc /DVersion=0.1.0 /DNumbers=0.1.0.0 station.iss
; By default for the user who starts it; for all users with administrator's rights (asked, or /ALLUSERS).
; Silent: /VERYSILENT /SUPPRESSMSGBOXES /NORESTART, with /ALLUSERS or /CURRENTUSER.
#ifndef Version
  #error Give the version: /DVersion=...
#endif
#ifndef Numbers
  #error Give the four numbers of the version: /DNumbers=...
#endif
#define Title "Provisioning Station"
#define Package "provisioning-station"
#define Window "Provisioning Station.exe"

[Setup]
; Never changes: by this Windows knows that a newer version replaces an older one.
AppId={{6C0E6C0B-6B9D-4E0B-9B53-3E2A7D0C51A4}
AppName={#Title}
AppVersion={#Version}
AppPublisher=The provisioning station authors
VersionInfoVersion={#Numbers}
DefaultDirName={autopf}\{#Title}
DefaultGroupName={#Title}
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=commandline dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
LicenseFile=..\..\LICENSE
OutputDir=..\..\dist
OutputBaseFilename={#Package}-{#Version}-windows-x64-setup
SetupIconFile=..\..\build\station\station.ico
UninstallDisplayIcon={app}\{#Window}
Compression=lzma2
SolidCompression=yes
WizardStyle=modern
; A station that works is asked to close, as if a person had: the label on its way comes out first.
CloseApplications=yes
RestartApplications=no

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"

[CustomMessages]
en.DataStay=Settings, journal, labels and logs stay where they are:%n%n%1%n%nDelete that folder yourself if nobody needs them any more.
de.DataStay=Einstellungen, Journal, Etiketten und Protokolle bleiben, wo sie sind:%n%n%1%n%nLöschen Sie diesen Ordner selbst, wenn ihn niemand mehr braucht.
en.Demo=Demo
de.Demo=Demo

[InstallDelete]
; What an older version had and this one has not; the program's own folder, never the data.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "..\..\dist\{#Package}\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{group}\{#Title}"; Filename: "{app}\{#Window}"; Parameters: "--from-menu"
Name: "{group}\{#Title} ({cm:Demo})"; Filename: "{app}\{#Window}"; Parameters: "--from-menu --demo"

[Run]
Filename: "{app}\{#Window}"; Parameters: "--from-menu"; Description: "{cm:LaunchProgram,{#Title}}"; Flags: nowait postinstall skipifsilent

[Code]
procedure CurUninstallStepChanged(Step: TUninstallStep);
var
  Data: String;
begin
  { Nothing of {localappdata} is ever deleted here; whoever looks on is told. }
  Data := ExpandConstant('{localappdata}\{#Package}');
  if (Step = usPostUninstall) and DirExists(Data) and not UninstallSilent then
    MsgBox(FmtMessage(CustomMessage('DataStay'), [Data]), mbInformation, MB_OK);
end;
