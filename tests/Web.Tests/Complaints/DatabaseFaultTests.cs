using System.Net;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Storage.Complaints;
using ConsumerSafety.Web.Tests.Programs;

namespace ConsumerSafety.Web.Tests.Complaints;

// Other tests empty the pools that connections come from, when they end.
[CollectionDefinition("Database faults", DisableParallelization = true)]
[Collection("Database faults")]
public sealed class DatabaseFaultTests(WholeProgram program) : IClassFixture<WholeProgram>
{
    private const string Story = "It burnt again, 又起火了。";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseFault.Locked)]
    [InlineData(DatabaseFault.ReadOnly)]
    public async Task A_page_that_cannot_be_saved_says_so_and_keeps_what_was_typed_until_it_can(string kind)
    {
        using var person = new Person(program, "/en");
        await person.FillAsync();
        await person.OpenAsync("/complain/incident");
        await using (var fault = await DatabaseFault.BeginAsync(program, kind))
        {
            using var there = new Person(fault.Program, "/en", person.Cookies);
            await there.OpenAsync("/complain/incident");
            await there.PostAsync(null, ("Person.Account", Story));
            Assert.Equal(HttpStatusCode.ServiceUnavailable, there.Status);
            Assert.Contains(Story, there.Page, StringComparison.Ordinal);
            Assert.Contains("What you typed still stands below", there.Page, StringComparison.Ordinal);
        }

        await person.PostAsync(null, ("Person.Account", Story));
        await person.OpenAsync("/complain/review");
        Assert.Contains(Story, person.Page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DatabaseFault.Locked)]
    [InlineData(DatabaseFault.ReadOnly)]
    public async Task What_could_not_be_sent_is_sent_once_when_the_button_is_pressed_again(string kind)
    {
        using var person = new Person(program, "/en");
        await person.FillAsync();
        await person.OpenAsync("/complain/review");
        var before = await CountAsync();
        await using (var fault = await DatabaseFault.BeginAsync(program, kind))
        {
            using var there = new Person(fault.Program, "/en", person.Cookies);
            await there.OpenAsync("/complain/review");
            await there.PostAsync(null);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, there.Status);
            Assert.Contains("It has not been sent yet", there.Page, StringComparison.Ordinal);
            Assert.Contains(Planted.Account, there.Page, StringComparison.Ordinal);
        }

        Assert.Equal(before, await CountAsync());
        await person.PostAsync(null);
        Assert.Equal("/en/complain/receipt", person.Path);
        Assert.Equal(before + 1, await CountAsync());
    }

    [Theory]
    [InlineData(DatabaseFault.Locked)]
    [InlineData(DatabaseFault.ReadOnly)]
    public async Task A_program_is_told_to_try_again_and_its_complaint_is_then_taken_in_once(string kind)
    {
        var body = $$"""
            {
              "Kind": "Report", "IsAnonymous": true, "Subject": { "Name": "充电器" },
              "Purchase": { "RegionCode": "330100" }, "Person": { "Account": "{{Story}}" }
            }
            """;
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());
        var before = await CountAsync();
        await using (var fault = await DatabaseFault.BeginAsync(program, kind))
        {
            using var refused = await fault.Program.SendAsync(HttpMethod.Post, "/api/complaints", null, body, key);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            Assert.NotNull(refused.Headers.RetryAfter);
            Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
            Assert.DoesNotContain("SQLite", await TextAsync(refused), StringComparison.OrdinalIgnoreCase);
        }
        using var first = await program.SendAsync(HttpMethod.Post, "/api/complaints", null, body, key);
        using var again = await program.SendAsync(HttpMethod.Post, "/api/complaints", null, body, key);

        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal(await TextAsync(first), await TextAsync(again));
        Assert.Equal(before + 1, await CountAsync());
    }

    [Fact]
    public async Task The_same_sent_many_times_at_once_makes_one_complaint()
    {
        const string body = """
            {
              "Kind": "Report", "IsAnonymous": true, "Subject": { "Name": "充电器" },
              "Purchase": { "RegionCode": "330100" }, "Person": { "Account": "起火" }
            }
            """;
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());
        var before = await CountAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(async _ =>
        {
            using var answer = await program.SendAsync(HttpMethod.Post, "/api/complaints", null, body, key);
            return (answer.StatusCode, Text: await TextAsync(answer));
        }));

        Assert.Equal(HttpStatusCode.Created, Assert.Single(answers.Distinct()).StatusCode);
        Assert.Equal(before + 1, await CountAsync());
    }

    [Fact]
    public async Task A_message_that_could_not_be_sent_stands_there_to_be_sent_again()
    {
        using var person = new Person(program, "/en");
        await person.FillAsync();
        await person.OpenAsync("/complain/review");
        await person.PostAsync(null);
        var number = person.Page.Split("<dd id=\"number\">")[1].Split('<')[0];
        await person.OpenAsync($"/complaints/{number}");
        await using (var fault = await DatabaseFault.BeginAsync(program, DatabaseFault.ReadOnly))
        {
            using var there = new Person(fault.Program, "/en", person.Cookies);
            await there.OpenAsync($"/complaints/{number}");
            await there.PostAsync($"/complaints/{number}?handler=Write", ("Text", "One thing more"));
            Assert.Equal(HttpStatusCode.ServiceUnavailable, there.Status);
            Assert.Contains("One thing more</textarea>", there.Page, StringComparison.Ordinal);
        }

        await person.PostAsync($"/complaints/{number}?handler=Write", ("Text", "One thing more"));
        Assert.Contains("<p class=\"said\">One thing more</p>", person.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_officer_typed_stands_in_its_form_when_it_could_not_be_kept()
    {
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());
        using var taken = await program.SendAsync(HttpMethod.Post, "/api/complaints", null, """
            {
              "Kind": "Report", "IsAnonymous": true, "Subject": { "Name": "充电器" },
              "Purchase": { "RegionCode": "330100" }, "Person": { "Account": "起火" }
            }
            """, key);
        var receipt = await WholeProgram.ReadAsync(taken);
        var complaint = (await program.Get<ComplaintStore>().FindAsync(
            receipt["Number"]!.ToString(), Passphrase.Read(receipt["Passphrase"]!.ToString()), Token))!;
        using var officer = await Browser.SignInAsync(program, complaint.AgencyId, Role.CaseOfficer);
        var page = $"/en/console/complaints/{complaint.Id}";
        await (await officer.PostAsync(page, new() { ["Move"] = "Take", ["Version"] = "1" })).Content.CopyToAsync(
            Stream.Null, Token);
        var note = new Dictionary<string, string>
        {
            ["Move"] = "Note", ["Version"] = "2", ["Text"] = "I typed this for long",
        };

        await using (await DatabaseFault.BeginAsync(program, DatabaseFault.Locked))
        {
            using var refused = await officer.PostAsync(page, note);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            Assert.Contains("I typed this for long</textarea>", await TextAsync(refused), StringComparison.Ordinal);
        }

        using var kept = await officer.PostAsync(page, note);
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
    }

    [Fact]
    public async Task Reading_goes_on_and_health_says_what_is_the_matter()
    {
        await using var fault = await DatabaseFault.BeginAsync(program, DatabaseFault.ReadOnly);
        using var person = new Person(fault.Program, "/en");
        await person.OpenAsync("/complain");
        await person.PostAsync(null, ("Kind", "Dispute"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, person.Status);
        foreach (var path in new[] { "/", "/odata/Notices", "/en/complain", "/complaints", "/health/live" })
        {
            using var answer = await fault.Program.SendAsync(HttpMethod.Get, path, null);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
        using var health = await fault.Program.SendAsync(HttpMethod.Get, "/health/ready", null);
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
        Assert.Equal(
            "The database cannot be used now: it can be read, but not written to.",
            (await WholeProgram.ReadAsync(health))["WriteError"]!.ToString());
    }

    [Fact]
    public async Task What_cannot_be_done_in_the_console_is_a_503_that_says_what_to_do()
    {
        using var person = await Browser.SignInAsync(program, null, Role.SystemAdministrator);
        await using var fault = await DatabaseFault.BeginAsync(program, DatabaseFault.Locked);

        using var refused = await person.PostAsync("/en/console", [], "/en/console/sign-out");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Contains("This cannot be done just now", await TextAsync(refused), StringComparison.Ordinal);
    }

    private async Task<int> CountAsync()
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection(
            $"Data Source={Path.Combine(program.DataDirectory, "consumersafety.db")};Pooling=False");
        await connection.OpenAsync(Token);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM Complaints";
        return Convert.ToInt32(await command.ExecuteScalarAsync(Token), System.Globalization.CultureInfo.InvariantCulture);
    }

    private static Task<string> TextAsync(HttpResponseMessage response) =>
        response.Content.ReadAsStringAsync(Token);
}
