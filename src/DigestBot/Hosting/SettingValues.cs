using System.Globalization;
using System.Net;
using Microsoft.Extensions.Configuration;

namespace DigestBot.Hosting;

/// <summary>Typed access to settings that collects what is wrong and notes which keys were asked for.</summary>
internal sealed class SettingValues(IConfigurationRoot configuration, string path, string prefix)
{
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase) { "DATA" }; // DIGESTBOT_DATA names the folder
    private readonly List<string> _bad = [];

    /// <exception cref="BadInputException">Some value was wrong; each has its sentence.</exception>
    public void ThrowIfBad()
    {
        if (_bad.Count > 0)
        {
            throw new BadInputException(string.Join(" ", _bad));
        }
    }

    /// <summary>Keys that are set and that nobody asked for, with where they stand.</summary>
    public IEnumerable<string> Unknown() => configuration.AsEnumerable()
        .Where(pair => pair.Value is not null && !_known.Contains(pair.Key) && !_known.Contains(WithoutIndex(pair.Key)))
        .Select(pair => Place(pair.Key));

    public string? Text(string key)
    {
        _known.Add(key);
        return configuration[key] is { Length: > 0 } text ? text : null;
    }

    public string? Text(string key, Func<string, bool> looksRight, string allowed) =>
        Text(key) is not { } text || looksRight(text) ? Text(key) : Bad<string?>(key, text, allowed, null);

    public string? Token(string key, Func<string, bool> looksRight, string hint)
    {
        if (Text(key) is not { } token)
        {
            return null;
        }

        if (!looksRight(token))
        {
            var shown = token.Length > 5 ? token[..5] + "…" : token;
            _bad.Add($"{Place(key)} is \"{shown}\", which is no bot token; {hint}.");
        }

        return token;
    }

    /// <summary>A text that is not shown when it is wrong.</summary>
    public string? Secret(string key, Func<string, bool> looksRight, string allowed)
    {
        if (Text(key) is not { } secret || looksRight(secret))
        {
            return Text(key);
        }

        _bad.Add($"{Place(key)} is a secret that cannot be used; allowed is {allowed}.");
        return null;
    }

    /// <summary>Where to listen: an address of this machine.</summary>
    public IPEndPoint Endpoint(string key, IPEndPoint fallback)
    {
        if (Text(key) is not { } text)
        {
            return fallback;
        }

        var host = Uri.TryCreate(text, UriKind.Absolute, out var url) && url is { Scheme: "http", AbsolutePath: "/", UserInfo: "" } ? url.IdnHost : null;
        return host == "localhost" ? new IPEndPoint(IPAddress.Loopback, url!.Port)
            : IPAddress.TryParse(host, out var address) ? new IPEndPoint(address, url!.Port)
            : Bad(key, text, "http:// with an IP address of this machine and a port, like http://127.0.0.1:8443", fallback);
    }

    public Uri? Address(string key, string? fallback)
    {
        var text = Text(key) ?? fallback;
        if (text is null)
        {
            return null;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
        {
            return url;
        }

        return Bad<Uri?>(key, text, "an address that begins with http:// or https://", null);
    }

    public string Choice(string key, string fallback, params string[] allowed)
    {
        var text = Text(key) ?? fallback;
        return allowed.Contains(text, StringComparer.Ordinal) ? text : Bad(key, text, string.Join(" or ", allowed), fallback);
    }

    public int Number(string key, int fallback, int least, int most)
    {
        if (Text(key) is not { } text)
        {
            return fallback;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : Bad(key, text, FormattableString.Invariant($"a whole number from {least} to {most}"), fallback);
    }

    public TimeSpan Span(string key, TimeSpan fallback, TimeSpan least, TimeSpan most)
    {
        if (Text(key) is not { } text)
        {
            return fallback;
        }

        // "5" would be five days to TimeSpan.Parse, and is five of something else to whoever wrote it.
        return text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) && span >= least && span <= most
            ? span
            : Bad(key, text, $"a time like 00:05:00 or 1.00:00:00 (d.hh:mm:ss) from {least:c} to {most:c}", fallback);
    }

    public IReadOnlyList<string> List(string key, Func<string, bool> looksRight, string allowed)
    {
        var items = TextOrList(key);
        foreach (var wrong in items.Where(i => !looksRight(i)))
        {
            Bad(key, wrong, allowed, wrong);
        }

        return items;
    }

    public IReadOnlyList<string> TextOrList(string key)
    {
        var list = configuration.GetSection(key).GetChildren().Select(c => c.Value).OfType<string>().ToList();
        return Text(key) is { } single ? [single] : list;
    }

    public IReadOnlyList<IPNetwork> Networks(string key)
    {
        var networks = new List<IPNetwork>();
        foreach (var text in TextOrList(key))
        {
            if (IPNetwork.TryParse(text, out var network))
            {
                networks.Add(network);
            }
            else
            {
                Bad(key, text, "a network like 127.0.0.0/8 or fd00::/8", text);
            }
        }

        return networks;
    }

    private T Bad<T>(string key, string given, string allowed, T fallback)
    {
        _bad.Add($"{Place(key)} is \"{given}\"; allowed is {allowed}.");
        return fallback;
    }

    /// <summary>Where a key is set: its environment variable, else the file.</summary>
    private string Place(string key)
    {
        var variable = prefix + key.Replace(":", "__", StringComparison.Ordinal);
        var fromEnvironment = Environment.GetEnvironmentVariables().Keys.Cast<string>()
            .FirstOrDefault(v => v.Equals(variable, StringComparison.OrdinalIgnoreCase) || v.StartsWith(variable + "__", StringComparison.OrdinalIgnoreCase));
        return fromEnvironment ?? $"{key} in {path}";
    }

    private static string WithoutIndex(string key) =>
        key.LastIndexOf(':') is > 0 and var at && key[(at + 1)..].All(char.IsAsciiDigit) ? key[..at] : key;
}
