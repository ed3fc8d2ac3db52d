using Klubba.Documents;
using Klubba.Formats;

namespace Klubba.Web.Imports;

/// <summary>Reads a file in this process; the tool gives the server one that reads in a child with bounds of memory and time.</summary>
public static class OneReader
{
    public static Result<KeptReading> Read(byte[] bytes, string name)
    {
        var source = SourceFile.Read(bytes, name);
        return source.Ok ? KeptReading.Of(Reader.Read(source.Value), source.Value) : source.Problem!;
    }
}
