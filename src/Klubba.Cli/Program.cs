using System.CommandLine;
using System.Text;
using Klubba.Cli;

// Shows å ä ö whatever the machine's own encoding is.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

var root = new RootCommand("""
    klubba – protokollet för nämnder, styrelser, fullmäktige och utskott

    Ett sammanträdes logg och ett gammalt protokoll blir båda samma sak: ett protokoll som kan
    skrivas ut, granskas, sökas och följas upp.
    """)
{
    MinutesCommand.Make(),
    ReadCommand.Make(),
    ReadEachCommand.Make(),
    ScriptCommand.Make(),
    ClockCommand.Make(),
    CheckCommand.Make(),
    DiffCommand.Make(),
    ScoreCommand.Make(),
    ServeCommand.Make(),
    LinkCommand.Make(),
    KeepingCommands.Backup(),
    KeepingCommands.Restore(),
    KeepingCommands.Export(),
    KeepingCommands.Verify(),
};
return await Usage.Run(root.Parse(args));
