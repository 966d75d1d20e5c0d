using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ConsumerSafety.Api.Uploads;
using ConsumerSafety.Domain.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace ConsumerSafety.Web.Tests.Regulators;

public sealed class UploadPageTests(ConsoleFixture site) : IClassFixture<ConsoleFixture>
{
    private const string Path = "/en/console/uploads";
    private const string File =
        "文号,标题,发布日期,产品名称,缺陷,召回措施,怪列\nWEB-1,网页召回,2024-03-15,水壶,起火,更换,x\n,没有文号,2024-03-15,灯,起火,更换,y\n";

    private static readonly string[] s_properties =
        ["ReferenceNumber", "Title", "PublishedAt", "Products.Name", "Defect", "Remedy", ""];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_goes_from_the_form_to_the_catalogue_and_back_without_a_script()
    {
        using var author = await ConsoleClient.SignInAsync(site.App, Role.Author, "samr");
        using var reviewer = await ConsoleClient.SignInAsync(site.App, Role.Reviewer, "samr");
        var page = await UploadAsync(author, File);
        Assert.Contains("怪列", await ReadAsync(author, page), StringComparison.Ordinal);

        await MapAsync(author, page);
        Assert.Contains("http-equiv=\"refresh\"", await ReadAsync(author, page), StringComparison.Ordinal);
        await WorkAsync();
        var preview = await ReadAsync(author, page);
        Assert.Contains("A reference number is needed", preview, StringComparison.Ordinal);
        using var faulty = await author.PostAsync(
            page, new() { ["mode"] = "AllOrNothing", ["reason"] = "r" }, page + "?handler=Submit");
        Assert.Contains(
            "Some rows are rejected", await faulty.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        using var submitted = await author.PostAsync(
            page, new() { ["mode"] = "GoodRowsOnly", ["reason"] = "r" }, page + "?handler=Submit");
        Assert.True(submitted.StatusCode == HttpStatusCode.Redirect, await submitted.Content.ReadAsStringAsync(Token));

        using var own = await author.PostAsync(page, [], page + "?handler=Approve");
        Assert.NotEqual(HttpStatusCode.OK, own.StatusCode);
        Assert.Contains("Uploads to review", await ReadAsync(reviewer, "/en/console"), StringComparison.Ordinal);
        using var approved = await reviewer.PostAsync(page, [], page + "?handler=Approve");
        Assert.Equal(HttpStatusCode.Redirect, approved.StatusCode);
        await WorkAsync();
        Assert.Contains("Recorded", await ReadAsync(author, page), StringComparison.Ordinal);
        using var result = await author.Http.GetAsync(page + "?handler=Result", Token);
        Assert.Contains("New,RC-2024-", await result.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);

        using var undone = await author.PostAsync(page, new() { ["reason"] = "wrong" }, page + "?handler=Undo");
        Assert.Equal(HttpStatusCode.Redirect, undone.StatusCode);
        await WorkAsync();
        Assert.Contains("1 notices were taken back", await ReadAsync(author, page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_refused_is_told_at_its_field()
    {
        using var author = await ConsoleClient.SignInAsync(site.App, Role.Author, "samr");

        using var answer = await SendAsync(author, "%PDF-1.7");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var html = await answer.Content.ReadAsStringAsync(Token);
        Assert.Contains("<a href=\"#file\">This is a file of another type (PDF)", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_agency_finds_no_page()
    {
        using var author = await ConsoleClient.SignInAsync(site.App, Role.Author, "samr");
        using var stranger = await ConsoleClient.SignInAsync(site.App, Role.Author, "gacc");
        var page = await UploadAsync(author, File);

        using var shown = await stranger.Http.GetAsync(page, Token);
        using var result = await stranger.Http.GetAsync(page + "?handler=Result", Token);
        using var discarded = await stranger.PostAsync(Path, [], page + "?handler=Discard");

        Assert.All(
            [shown, result, discarded], answer => Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode));
        Assert.DoesNotContain("WEB-1", await ReadAsync(stranger, Path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_the_token_of_the_page_does_nothing()
    {
        using var author = await ConsoleClient.SignInAsync(site.App, Role.Author, "samr");
        var page = await UploadAsync(author, File);
        using var form = new FormUrlEncodedContent([]);

        using var answer = await author.Http.PostAsync(page + "?handler=Discard", form, Token);

        Assert.InRange((int)answer.StatusCode, 400, 499);
        Assert.DoesNotContain("Discarded", await ReadAsync(author, page), StringComparison.Ordinal);
    }

    private static async Task<string> UploadAsync(ConsoleClient client, string content)
    {
        using var answer = await SendAsync(client, content);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    private static async Task<HttpResponseMessage> SendAsync(ConsoleClient client, string content)
    {
        var html = await ReadAsync(client, Path);
        var token = FindToken(html);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new StringContent("Recall"), "kind" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(content)), "file", "a.csv" },
        };
        return await client.Http.PostAsync(Path, form, Token);
    }

    private static async Task MapAsync(ConsoleClient client, string page)
    {
        var html = await ReadAsync(client, page);
        var token = FindToken(html);
        using var form = new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", token), new("kind", "Recall"), new("language", "zh-CN"),
            .. s_properties.Select(property => KeyValuePair.Create("properties", property)),
        ]);
        using var answer = await client.Http.PostAsync(page + "?handler=Map", form, Token);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private static async Task<string> ReadAsync(ConsoleClient client, string page)
    {
        using var answer = await client.Http.GetAsync(page, Token);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Token));
    }

    private static string FindToken(string html) => Regex.Match(
        html, "name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)").Groups[1].Value;

    private async Task WorkAsync()
    {
        while (await site.App.Services.GetRequiredService<UploadRunner>().RunOnceAsync(Token))
        {
        }
    }
}
