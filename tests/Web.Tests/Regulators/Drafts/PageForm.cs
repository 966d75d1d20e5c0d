using System.Net;
using System.Text.RegularExpressions;

namespace ConsumerSafety.Web.Tests.Regulators.Drafts;

/// <summary>The form of a draft as it stands in a page, to be changed and sent as a browser sends it.</summary>
internal sealed partial class PageForm
{
    private readonly List<KeyValuePair<string, string>> _fields = [];

    private PageForm(string html)
    {
        Html = html;
        var form = FormPattern().Match(html).Value;
        foreach (Match element in ElementPattern().Matches(form))
            Read(element);
    }

    /// <summary>The page around it.</summary>
    public string Html { get; }

    /// <summary>What stands in a field; the last value where it stands several times.</summary>
    public string this[string name]
    {
        get => _fields.Last(field => field.Key == name).Value;
        set
        {
            _fields.RemoveAll(field => field.Key == name);
            _fields.Add(new(name, value));
        }
    }

    /// <summary>Opens a page that has one.</summary>
    public static async Task<PageForm> OpenAsync(ConsoleClient client, string address)
    {
        using var page = await client.Http.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        return await ReadAsync(page);
    }

    /// <summary>The one in an answer.</summary>
    public static async Task<PageForm> ReadAsync(HttpResponseMessage page) =>
        new(await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    /// <summary>Sends it with a button.</summary>
    public async Task<HttpResponseMessage> SendAsync(ConsoleClient client, string address, string button)
    {
        using var content = new FormUrlEncodedContent([.. _fields, new("do", button)]);
        return await client.Http.PostAsync(address, content, TestContext.Current.CancellationToken);
    }

    /// <summary>Sends it with a button and a file.</summary>
    public async Task<HttpResponseMessage> SendAsync(
        ConsoleClient client, string address, string button, string file, byte[] bytes)
    {
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in _fields.Append(new("do", button)))
            content.Add(new StringContent(value), name);
        content.Add(new ByteArrayContent(bytes), "Files", file);
        return await client.Http.PostAsync(address, content, TestContext.Current.CancellationToken);
    }

    private void Read(Match element)
    {
        var attributes = AttributePattern().Matches(element.Groups["attributes"].Value)
            .ToDictionary(match => match.Groups[1].Value, match => WebUtility.HtmlDecode(match.Groups[2].Value));
        if (!attributes.TryGetValue("name", out var name) || name == "do")
            return;
        var type = attributes.GetValueOrDefault("type", "text");
        if (element.Groups["text"].Success)
            _fields.Add(new(name, WebUtility.HtmlDecode(element.Groups["text"].Value.TrimStart('\n'))));
        else if (element.Groups["options"].Success)
            _fields.Add(new(name, Selected(element.Groups["options"].Value)));
        else if (type is not ("checkbox" or "file") || attributes.ContainsKey("checked"))
            _fields.Add(new(name, attributes.GetValueOrDefault("value", "")));
    }

    private static string Selected(string options)
    {
        var all = OptionPattern().Matches(options);
        var chosen = all.FirstOrDefault(option => option.Value.Contains(" selected", StringComparison.Ordinal)) ?? all[0];
        return WebUtility.HtmlDecode(chosen.Groups[1].Value);
    }

    [GeneratedRegex("""<form[^>]*class="draft-form".*?</form>""", RegexOptions.Singleline)]
    private static partial Regex FormPattern();

    [GeneratedRegex(
        """<(?:textarea(?<attributes>[^>]*)>(?<text>[^<]*)</textarea>|select(?<attributes>[^>]*)>(?<options>.*?)</select>|input(?<attributes>[^>]*)>)""",
        RegexOptions.Singleline)]
    private static partial Regex ElementPattern();

    [GeneratedRegex("""([\w-]+)="([^"]*)""")]
    private static partial Regex AttributePattern();

    [GeneratedRegex("""<option[^>]*?value="([^"]*)"[^>]*>""")]
    private static partial Regex OptionPattern();
}
