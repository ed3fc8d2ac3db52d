using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Klubba.Tests;

/// <summary>Makes values of the waist by reflection, so that a member added tomorrow is in the tests today.</summary>
/// <param name="leaf">The value of a single fact: its path and type; null leaves it out where it may be.</param>
/// <param name="count">How many members the list at a path has.</param>
internal sealed class Filler(Func<string, Type, object?> leaf, Func<string, int> count)
{
    private static readonly ConcurrentDictionary<PropertyInfo, bool> MayBeNull = new();

    public Minutes Minutes() => (Minutes)Record(typeof(Minutes), "");

    private object? Value(Type type, string path, bool mayBeNull)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain.IsGenericType && plain.GetGenericTypeDefinition() == typeof(Values<>)) return List(plain.GetGenericArguments()[0], path);
        if (IsLeaf(plain))
        {
            var value = leaf(path, plain);
            return value is null && !mayBeNull ? Filled(plain) : value;
        }
        return mayBeNull && count(path) == 0 ? null : Record(plain, path);
    }

    private object List(Type member, string path)
    {
        var items = Array.CreateInstance(member, count(path));
        for (var i = 0; i < items.Length; i++) items.SetValue(Value(member, path, mayBeNull: false), i);
        return typeof(Filler).GetMethod(nameof(ToValues), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(member).Invoke(null, [items])!;
    }

    private object Record(Type type, string path)
    {
        var record = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var property in type.GetProperties().Where(property => property.SetMethod is not null))
        {
            var inner = path.Length == 0 ? property.Name : $"{path}.{property.Name}";
            property.SetValue(record, Value(property.PropertyType, inner, MayBeNull.GetOrAdd(property, IsNullable)));
        }
        return record;
    }

    private static bool IsNullable(PropertyInfo property) => new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable;

    private static bool IsLeaf(Type type) => type == typeof(string) || type.IsPrimitive || type.IsEnum || type == typeof(decimal) || type == typeof(DateOnly) || type == typeof(TimeOnly);

    private static object Filled(Type type) => type == typeof(string) ? "" : type == typeof(DateOnly) ? new DateOnly(2026, 3, 12) : Activator.CreateInstance(type)!;

    private static Values<T> ToValues<T>(T[] items) => items.ToValues();
}
