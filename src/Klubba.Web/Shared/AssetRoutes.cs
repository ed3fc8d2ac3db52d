using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Klubba.Web.Shared;

/// <summary>Stil, skript och typsnitt: embedded, named by their content, so that a browser may keep them for ever.</summary>
internal static class AssetRoutes
{
    private static readonly Dictionary<string, (string Address, byte[] Bytes, string Type)> Assets = Read();

    /// <summary>The address of an asset, from the root.</summary>
    public static string Of(string name) => Assets[name].Address;

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var (address, bytes, type) in Assets.Values)
            routes.MapGet(address, (HttpContext context) =>
            {
                context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                return Results.Bytes(bytes, type, entityTag: new EntityTagHeaderValue($"\"{address.Split('/')[2]}\""));
            });
    }

    private static Dictionary<string, (string, byte[], string)> Read()
    {
        var assembly = typeof(AssetRoutes).Assembly;
        var assets = new Dictionary<string, (string, byte[], string)>();
        // The style last: it names the fonts, which must have their addresses by then.
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.StartsWith("assets/", StringComparison.Ordinal)).OrderBy(n => n.EndsWith(".css", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            var name = resource["assets/".Length..];
            if (name.EndsWith(".css", StringComparison.Ordinal)) bytes = WithAddresses(bytes, assets);
            assets[name] = ($"/_/{Convert.ToHexStringLower(SHA256.HashData(bytes))[..12]}/{name}", bytes, Type(name));
        }
        return assets;
    }

    private static byte[] WithAddresses(byte[] style, Dictionary<string, (string Address, byte[], string)> assets) =>
        Encoding.UTF8.GetBytes(assets.Aggregate(Encoding.UTF8.GetString(style), (text, asset) => text.Replace($"url(\"{asset.Key}\")", $"url(\"{asset.Value.Address}\")", StringComparison.Ordinal)));

    private static string Type(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".woff2" => "font/woff2",
        ".svg" => "image/svg+xml",
        var other => throw new InvalidOperationException($"No type for {other}."),
    };
}
