using System.Net;
using System.Text.Json;
using ConsumerSafety.Web.Tests.Programs;

namespace ConsumerSafety.Web.Tests.Complaints;

/// <summary>What people can do about their own data with number and passphrase, in a browser without script.</summary>
public sealed class OwnDataTests(WholeProgram program) : IClassFixture<WholeProgram>
{
    [Theory]
    [InlineData("")]
    [InlineData("/en")]
    public async Task Everything_held_can_be_downloaded_and_printed(string prefix)
    {
        using var person = new Person(program, prefix);
        var (number, _) = await person.ComplainAsync();

        await person.PostAsync($"/complaints/{number}?handler=Download");

        using var export = JsonDocument.Parse(person.Page);
        Assert.Equal(Planted.Phone, export.RootElement.GetProperty("Person").GetProperty("Phone").GetString());
        await person.OpenAsync($"/complaints/{number}");
        await person.PostAsync($"/complaints/{number}?handler=Print");
        Assert.All(Planted.All, value => Assert.Contains(value, person.Page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_consent_is_withdrawn_on_the_page()
    {
        using var person = new Person(program, "/en");
        var (number, _) = await person.ComplainAsync();
        Assert.Contains("Agree no longer", person.Page, StringComparison.Ordinal);

        await person.PostAsync($"/complaints/{number}?handler=Consent");

        Assert.Contains("You agreed no longer", person.Page, StringComparison.Ordinal);
        Assert.Contains("You have not agreed to anything", person.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_erased_by_mistake_and_after_that_the_receipt_opens_nothing()
    {
        using var person = new Person(program, "/en");
        var (number, passphrase) = await person.ComplainAsync();
        await person.PostAsync($"/complaints/{number}?handler=Erase");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, person.Status);
        Assert.Contains("Nothing was destroyed", person.Page, StringComparison.Ordinal);

        await person.PostAsync($"/complaints/{number}?handler=Erase", ("IsSure", "true"));

        Assert.Contains("has been destroyed for good", person.Page, StringComparison.Ordinal);
        await person.PostAsync("/complaints", ("Number", number), ("Passphrase", passphrase));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, person.Status);
        Assert.Contains("do not belong together", person.Page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Download")]
    [InlineData("Print")]
    [InlineData("Erase")]
    [InlineData("Consent")]
    public async Task A_stranger_who_knows_the_number_gets_nothing(string handler)
    {
        using var person = new Person(program, "/en");
        var (number, _) = await person.ComplainAsync();
        using var stranger = new Person(program, "/en");
        await stranger.OpenAsync("/complaints");

        await stranger.PostAsync($"/complaints/{number}?handler={handler}", ("IsSure", "true"));

        Assert.Equal(HttpStatusCode.Forbidden, stranger.Status);
        await person.OpenAsync($"/complaints/{number}");
        Assert.Contains("Agree no longer", person.Page, StringComparison.Ordinal);
    }
}
