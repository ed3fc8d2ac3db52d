namespace Klubba.Web;

/// <summary>Inställningar of one installation: one municipality (decision D16).</summary>
/// <param name="Folder">Where everything is kept.</param>
/// <param name="Port">0: any free port.</param>
/// <param name="Demo">The invented municipality, with its people under <c>/demo/ROLE/</c>.</param>
public sealed record ServerSettings(string Folder, int Port = 0, bool Demo = false)
{
    /// <summary>How a file of old minutes is read: bytes and name.</summary>
    public Func<byte[], string, Task<Result<Formats.KeptReading>>> Read { get; init; } = (bytes, name) => Task.Run(() => Imports.OneReader.Read(bytes, name));

    /// <summary>Where mail goes; null: as the environment or the folder's mail.json says.</summary>
    public Dispatching.MailSettings? Mail { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
