using System.Collections;
using System.Runtime.CompilerServices;

namespace Klubba;

/// <summary>A list that never changes and compares by value: two lists with equal members in the same order are equal.</summary>
/// <remarks>
/// Records compare their lists by reference; the record of a meeting must not (decision D9). Written as a collection
/// expression: <c>Values&lt;string&gt; names = ["A", "B"];</c>. The empty list is <c>[]</c>; there is no null list.
/// </remarks>
[CollectionBuilder(typeof(Values), nameof(Values.Of))]
public sealed class Values<T> : IReadOnlyList<T>, IEquatable<Values<T>>
{
    private readonly T[] items;

    internal Values(T[] items) => this.items = items;

    internal static Values<T> Empty { get; } = new([]);

    public int Count => items.Length;

    public T this[int index] => items[index];

    public ReadOnlySpan<T> AsSpan() => items;

    /// <summary>The same list with one more member at its end. Lists of the record are short; a long one is built at once.</summary>
    public Values<T> Add(T item) => new([.. items, item]);

    public Values<T> AddRange(IEnumerable<T> more) => [.. items, .. more];

    public Values<T> Insert(int index, T item) => [.. items.AsSpan(0, index), item, .. items.AsSpan(index)];

    public Values<T> SetItem(int index, T item)
    {
        var changed = (T[])items.Clone();
        changed[index] = item;
        return new(changed);
    }

    public bool Contains(T item) => Array.IndexOf(items, item) >= 0;

    public bool Exists(Predicate<T> match) => Array.Exists(items, match);

    public T? Find(Predicate<T> match) => Array.Find(items, match);

    public T? FindLast(Predicate<T> match) => Array.FindLast(items, match);

    /// <summary>Index of the first that matches, or −1.</summary>
    public int FindIndex(Predicate<T> match) => Array.FindIndex(items, match);

    public bool Equals(Values<T>? other) =>
        other is not null && (ReferenceEquals(this, other) || items.AsSpan().SequenceEqual(other.items, EqualityComparer<T>.Default));

    public override bool Equals(object? obj) => Equals(obj as Values<T>);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in items) hash.Add(item);
        return hash.ToHashCode();
    }

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();

    public override string ToString() => $"[{string.Join(", ", items)}]";
}

/// <summary>Makes <see cref="Values{T}"/>.</summary>
public static class Values
{
    public static Values<T> Of<T>(ReadOnlySpan<T> items) => items.IsEmpty ? Values<T>.Empty : new(items.ToArray());

    public static Values<T> ToValues<T>(this IEnumerable<T> items) => items is Values<T> same ? same : Of<T>(items.ToArray());
}
