namespace Klubba.Web.People;

/// <summary>Den som frågar: who asks, from where, when and in what language; one for each request.</summary>
public sealed class Here
{
    /// <summary>Key of the person signed in, or null.</summary>
    public string? Person { get; set; }

    /// <summary>Path that every link begins with: empty, or <c>/demo/ROLE</c> (decision D16).</summary>
    public string Base { get; set; } = "";

    public DateTimeOffset Now { get; set; }

    public Words Words { get; set; } = Words.Swedish;

    public DateOnly Day => SwedishTime.Day(Now);

    public string To(string path) => Base + path;
}
