namespace Klubba.Documents.Sources;

/// <summary>Ett ord på en sida: letters that stand together on one line, with their place in points, x to the right and y downwards.</summary>
/// <param name="Base">The line that the letters stand on.</param>
/// <param name="Size">Size of type; never 0.</param>
internal sealed record Word(string Text, double Left, double Right, double Base, double Size);
