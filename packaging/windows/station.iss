; The installer for Windows, made by `make bundle` with Inno Setup 6:
;   iscc /DVersion=0.1.0 /DNumbers=0.1.0.0 station.iss
; and, where somebody signs, with /DSigner=NAME and /SNAME=COMMAND: so the uninstaller gets a signature, too.
; By default for the user who starts it; for all users with administrator's rights (asked, or /ALLUSERS).
; Silent: /VERYSILENT /SUPPRESSMSGBOXES /NORESTART, with /ALLUSERS or /CURRENTUSER, and /LOG=FILE.
#ifndef Version
  #error Give the version: /DVersion=...
#endif
#ifndef Numbers
  #error Give the four numbers of the version: /DNumbers=...
#endif
#define Title "Provisioning Station"
#define Package "provisioning-station"
#define Window "Provisioning Station.exe"
#define Command "station.exe"

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
SetupLogging=yes
#ifdef Signer
SignTool={#Signer}
#endif

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"
Name: "es"; MessagesFile: "compiler:Languages\Spanish.isl"

[CustomMessages]
en.DataStay=Settings, journal, labels and logs stay where they are:%n%n%1%n%nDelete that folder yourself if nobody needs them any more.
de.DataStay=Einstellungen, Journal, Etiketten und Protokolle bleiben, wo sie sind:%n%n%1%n%nLöschen Sie diesen Ordner selbst, wenn ihn niemand mehr braucht.
es.DataStay=Los ajustes, el historial, las etiquetas y los registros se quedan donde están:%n%n%1%n%nSi ya nadie los necesita, se puede borrar esa carpeta.
en.EveryUser=%1 (of each user)
de.EveryUser=%1 (bei jedem Benutzer)
es.EveryUser=%1 (de cada usuario)
en.StillRuns={#Title} is running. Close its window, then try again; nothing has been removed yet.
de.StillRuns={#Title} läuft. Schließen Sie das Fenster und versuchen Sie es noch einmal; es ist noch nichts entfernt.
es.StillRuns={#Title} está en marcha. Cerrar su ventana y volver a intentarlo; aún no se ha quitado nada.
en.Demo=Demo
de.Demo=Demo
es.Demo=Demo

[InstallDelete]
; What an older version had and this one has not; the program's own folder, never the data. Not under a station
; that was not closed: it would be left with half of itself.
Type: filesandordirs; Name: "{app}\_internal"; Check: not StillRuns

[Files]
Source: "..\..\dist\{#Package}\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{group}\{#Title}"; Filename: "{app}\{#Window}"; Parameters: "--from-menu"
Name: "{group}\{#Title} ({cm:Demo})"; Filename: "{app}\{#Window}"; Parameters: "--from-menu --demo"

[Run]
Filename: "{app}\{#Window}"; Parameters: "--from-menu"; Description: "{cm:LaunchProgram,{#Title}}"; Flags: nowait postinstall skipifsilent

[Code]
{ A program that runs cannot be opened for writing. }
function Runs(Name: String): Boolean;
var
  Opened: TFileStream;
begin
  Result := False;
  if FileExists(Name) then
    try
      Opened := TFileStream.Create(Name, fmOpenReadWrite or fmShareDenyNone);
      Opened.Free;
    except
      Result := True;
    end;
end;

function StillRuns: Boolean;
begin
  Result := Runs(ExpandConstant('{app}\{#Window}')) or Runs(ExpandConstant('{app}\{#Command}'));
end;

{ The uninstaller closes nothing by itself; a silent one ends with 1. }
function InitializeUninstall: Boolean;
begin
  Result := True;
  while Result and StillRuns do
    Result := SuppressibleMsgBox(CustomMessage('StillRuns'), mbError, MB_RETRYCANCEL, IDCANCEL) = IDRETRY;
end;

{ Nothing of a user's data is ever deleted here; whoever looks on is told. }
procedure CurUninstallStepChanged(Step: TUninstallStep);
var
  Data: String;
begin
  if (Step <> usPostUninstall) or UninstallSilent then
    exit;
  if IsAdminInstallMode then
    Data := FmtMessage(CustomMessage('EveryUser'), ['%LOCALAPPDATA%\{#Package}'])
  else
    Data := ExpandConstant('{localappdata}\{#Package}');
  if IsAdminInstallMode or DirExists(Data) then
    MsgBox(FmtMessage(CustomMessage('DataStay'), [Data]), mbInformation, MB_OK);
end;
