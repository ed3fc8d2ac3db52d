using Microsoft.AspNetCore.Http;

namespace Klubba.Web.Office.Cases;

/// <summary>Uppladdad fil: taken by its content and its size. Of its name only the ending is looked at, and nothing of it is kept.</summary>
internal static class Upload
{
    public const int MostBytes = 20 << 20;

    public static async Task<Result<byte[]>> Read(IFormFile file, CancellationToken stop)
    {
        if (file.Length == 0) return new Problem("filen", "den är tom.", "Välj filen på nytt.");
        if (file.Length > MostBytes) return new Problem("filen", $"den är större än {MostBytes >> 20} MB.", "Spara den i mindre format eller dela upp den.");
        using var memory = new MemoryStream((int)file.Length);
        await file.CopyToAsync(memory, stop);
        var bytes = memory.ToArray();
        return FileKind.Of(bytes) is not { } kind ? new Problem("filen", $"slaget tas inte emot. Det som tas emot är {Kinds}.", "Spara den som PDF och ladda upp den.")
            : !kind.IsCalled(Path.GetExtension(file.FileName)) ? new Problem("filen", $"innehållet är {kind.Name}, men namnet säger något annat.", $"Ge filen ändelsen {kind.Extension} om innehållet är det rätta.")
            : bytes;
    }

    private static string Kinds => Swedish.List([.. FileKind.All.Select(kind => kind.Name)]);
}
