using System.Net;
using System.Text.RegularExpressions;
using ConsumerSafety.Web.Tests.Programs;

namespace ConsumerSafety.Web.Tests.Complaints;

/// <summary>
/// Somebody with a browser without script: keeps cookies, follows redirects by hand, sends the form shown.
/// </summary>
internal sealed partial class Person : IDisposable
{
    private readonly HttpClient _http;
    private readonly string _prefix;
    private string _page = "";

    public Person(WholeProgram program, string prefix = "", CookieContainer? cookies = null)
    {
        (_prefix, Cookies) = (prefix, cookies ?? new());
        _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies })
        {
            BaseAddress = program.Http.BaseAddress,
        };
    }

    public CookieContainer Cookies { get; }

    /// <summary>The page that is shown.</summary>
    public string Page => WebUtility.HtmlDecode(_page);

    /// <summary>Where it lies.</summary>
    public string Path { get; private set; } = "";

    public HttpStatusCode Status { get; private set; }

    /// <summary>Every address that was asked for.</summary>
    public List<string> Asked { get; } = [];

    public Task OpenAsync(string path) => SendAsync(HttpMethod.Get, _prefix + path, null);

    /// <summary>Sends the form of the page that is shown, by default to the page itself.</summary>
    public Task PostAsync(string? path, params (string Name, string Value)[] fields)
    {
        var token = Token().Match(_page).Groups[1].Value;
        return SendAsync(HttpMethod.Post, path is null ? Path : _prefix + path, new FormUrlEncodedContent(
        [
            .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)),
            new("__RequestVerificationToken", token),
        ]));
    }

    /// <summary>Sends a body as it is.</summary>
    public Task PostContentAsync(string path, HttpContent content) =>
        SendAsync(HttpMethod.Post, _prefix + path, content);

    /// <summary>Sends a form with files on the page that is shown, to the page itself.</summary>
    public Task PostFilesAsync(
        IReadOnlyList<(string Name, byte[] Content)> files, params (string Name, string Value)[] fields) =>
        PostFilesAsync(files, Token().Match(_page).Groups[1].Value, fields);

    /// <summary>Sends a form with files and a token.</summary>
    public Task PostFilesAsync(
        IReadOnlyList<(string Name, byte[] Content)> files, string token,
        params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" } };
        foreach (var (name, content) in files)
            form.Add(new ByteArrayContent(content), "files", name);
        foreach (var (name, value) in fields)
            form.Add(new StringContent(value), name);
        return SendAsync(HttpMethod.Post, Path, form);
    }

    public Task<HttpResponseMessage> GetAsync(string path) =>
        _http.GetAsync(path, TestContext.Current.CancellationToken);

    /// <summary>Goes through the whole form up to the review.</summary>
    public async Task FillAsync()
    {
        await OpenAsync("/complain");
        await PostAsync(null, ("Kind", "Dispute"));
        await PostAsync(null, ("Subject.Name", "充电器"), ("Subject.Brand", "某牌"));
        await PostAsync(
            null, ("Purchase.Seller", "某店"), ("Purchase.RegionCode", "杭州市"), ("Person.OrderNumber", Planted.Order),
            ("Purchase.Price", "59.90"));
        await PostAsync(
            null, ("Person.Account", Planted.Account), ("Incident.HazardTypes", "Fire"), ("Incident.Injury", "Minor"));
        await PostAsync(null, ("Wanted", "Refund"), ("Wanted", "Compensation"));
        await PostAsync(null, ("go", "next"));
        await PostAsync(
            null, ("Person.Name", Planted.Name), ("Person.Phone", Planted.Phone), ("Person.Email", Planted.Email));
        await PostAsync(null, ("asked.MayShareWithBusiness", "1"), ("MayShareWithBusiness", "true"));
    }

    /// <summary>Sends the whole form and opens the page with the receipt, which it gives.</summary>
    public async Task<(string Number, string Passphrase)> ComplainAsync()
    {
        await FillAsync();
        await OpenAsync("/complain/review");
        await PostAsync(null);
        var codes = Code().Matches(_page).Select(match => match.Groups[1].Value).ToList();
        await OpenAsync("/complaints");
        await PostAsync("/complaints", ("Number", codes[0]), ("Passphrase", codes[1]));
        return (codes[0], codes[1]);
    }

    public void Dispose() => _http.Dispose();

    private async Task SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        var token = TestContext.Current.CancellationToken;
        while (true)
        {
            Asked.Add(path);
            using var request = new HttpRequestMessage(method, path) { Content = content };
            using var response = await _http.SendAsync(request, token);
            (Status, Path) = (response.StatusCode, path);
            if (response.Headers.Location is not { } next)
            {
                _page = await response.Content.ReadAsStringAsync(token);
                return;
            }
            (method, path, content) = (HttpMethod.Get, next.ToString(), null);
        }
    }

    [GeneratedRegex("<dd id=\"(?:number|passphrase)\">([^<]+)<")]
    private static partial Regex Code();

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
