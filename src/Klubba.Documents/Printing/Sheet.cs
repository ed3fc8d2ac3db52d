namespace Klubba.Documents.Printing;

/// <summary>The page: A4 with margins of 25 mm; numbers hang at the left margin, the text stands 20 mm in from it. Points.</summary>
internal static class Sheet
{
    public const double Width = 595.28, Height = 841.89, Margin = 70.87;
    public const double Left = Margin, Right = Width - Margin, FullWidth = Right - Left;

    /// <summary>Where running text begins; a line of it holds some 75 letters.</summary>
    public const double TextLeft = Left + 56.69, TextWidth = Right - TextLeft;

    /// <summary>Where the values of a list of facts begin.</summary>
    public const double ValueLeft = Left + 132;

    public const double BodyBottom = Height - Margin;
    public const double HeadTop = 36, FootTop = Height - 48;
}
