namespace Klubba;

/// <summary>Fel som kan väntas: what is wrong, where, and how to mend it, in words a person can act on (Swedish).</summary>
/// <param name="Where">The place: "rad 17, fältet data.text", a file's name, "§ 4".</param>
/// <param name="What">What is wrong.</param>
/// <param name="Mend">What to do about it.</param>
public record Problem(string Where, string What, string Mend)
{
    public sealed override string ToString() => $"{Where}: {What} {Mend}".TrimEnd();
}

/// <summary>A value, or the problem that stood in its way. Expected failure is a value; a wrong argument throws.</summary>
public readonly record struct Result<T>
{
    private readonly T? value;

    private Result(T? value, Problem? problem) => (this.value, Problem) = (value, problem);

    public Problem? Problem { get; }

    public bool Ok => Problem is null;

    /// <exception cref="InvalidOperationException">There is no value; look at <see cref="Problem"/> first.</exception>
    public T Value => Problem is null ? value! : throw new InvalidOperationException(Problem.ToString());

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Problem problem) => new(default, problem);
}
