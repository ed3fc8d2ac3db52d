using Xunit;

namespace Klubba.Documents.Tests;

public sealed class PdfTests
{
    [Fact]
    public void The_same_paper_gives_the_same_bytes()
    {
        Assert.Equal(Pdf.Write(Papers.OnePage, []), Pdf.Write(Papers.OnePage, []));
    }
}
