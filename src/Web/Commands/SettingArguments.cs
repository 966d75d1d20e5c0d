namespace ConsumerSafety.Web.Commands;

/// <summary>
/// Settings among the arguments, <c>--ConsumerSafety:DataDirectory=var</c> or with a space: they belong to the host,
/// not to a command, and may stand anywhere.
/// </summary>
internal sealed record SettingArguments(string[] Settings, string[] Command)
{
    private static readonly string[] s_sections = ["ConsumerSafety:", "Logging:", "Kestrel:"];
    private static readonly string[] s_names = ["urls", "environment", "contentRoot", "applicationName"];

    public static SettingArguments Split(IReadOnlyList<string> arguments)
    {
        var settings = new List<string>();
        var command = new List<string>();
        for (var i = 0; i < arguments.Count; i++)
        {
            if (!IsSetting(arguments[i]))
            {
                command.Add(arguments[i]);
                continue;
            }
            settings.Add(arguments[i]);
            if (!arguments[i].Contains('=', StringComparison.Ordinal) && i + 1 < arguments.Count)
                settings.Add(arguments[++i]);
        }
        return new([.. settings], [.. command]);
    }

    private static bool IsSetting(string argument)
    {
        if (!argument.StartsWith("--", StringComparison.Ordinal))
            return false;
        var name = argument[2..].Split('=', 2)[0];
        return s_names.Contains(name, StringComparer.OrdinalIgnoreCase)
            || s_sections.Any(section => name.StartsWith(section, StringComparison.OrdinalIgnoreCase));
    }
}
