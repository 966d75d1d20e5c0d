using System.Net;
using System.Text.RegularExpressions;
using ConsumerSafety.Api.Complaints;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Storage.Complaints;
using ConsumerSafety.Web.Tests.Programs;

namespace ConsumerSafety.Web.Tests.Complaints;

public sealed partial class ComplaintFormTests(WholeProgram program) : IClassFixture<WholeProgram>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "我们已收到")]
    [InlineData("/en", "We have received it")]
    public async Task The_whole_form_leads_to_a_receipt_and_to_the_complaint(string prefix, string received)
    {
        using var person = new Person(program, prefix);
        await person.FillAsync();

        Assert.Equal(prefix + "/complain/review", person.Path);
        foreach (var value in new[] { "充电器", "某店", "杭州市", Planted.Name, Planted.Account })
            Assert.Contains(value, person.Page, StringComparison.Ordinal);
        await person.PostAsync(null);

        Assert.Equal(prefix + "/complain/receipt", person.Path);
        Assert.Contains(received, person.Page, StringComparison.Ordinal);
        var (number, passphrase) = ReadReceipt(person.Page);
        var complaint = (await OpenAsync(number, passphrase)).Complaint;
        Assert.Equal(
            (ComplaintKind.Dispute, ComplaintChannel.Web, "330100", 59.90m),
            (complaint.Kind, complaint.Channel, complaint.Purchase.RegionCode, complaint.Purchase.Price));
        Assert.Equal([WantedRemedy.Refund, WantedRemedy.Compensation], complaint.Wanted);
        Assert.True(complaint.MayShareWithBusiness);
        Assert.False(complaint.MayPublish);
        var personal = await program.Get<ComplaintStore>().ReadPersonalAsync(complaint.Id, "test", "test", Token);
        Assert.Equal(
            (Planted.Name, Planted.Phone, Planted.Account), (personal!.Name, personal.Phone, personal.Account));
    }

    [Fact]
    public async Task Sending_twice_makes_one_complaint_and_shows_the_same_receipt()
    {
        using var person = new Person(program);
        await person.FillAsync();
        var before = await CountAsync();
        var review = person.Path;
        await person.PostAsync(null);
        var first = ReadReceipt(person.Page);
        await person.PostAsync(review);

        Assert.Equal(first, ReadReceipt(person.Page));
        Assert.Equal(before + 1, await CountAsync());
    }

    [Fact]
    public async Task Going_back_shows_what_was_typed_and_an_edit_returns_to_the_review()
    {
        using var person = new Person(program);
        await person.FillAsync();
        await person.OpenAsync("/complain/purchase?edit=1");
        Assert.Contains("value=\"某店\"", person.Page, StringComparison.Ordinal);

        await person.PostAsync(null, ("Purchase.Seller", "另一家店"), ("Purchase.RegionCode", "杭州市"));

        Assert.Equal("/complain/review", person.Path);
        Assert.Contains("另一家店", person.Page, StringComparison.Ordinal);
        Assert.Contains(Planted.Account, person.Page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/complain/product", "Subject.Gtin", "12-abc")]
    [InlineData("/complain/purchase", "Purchase.RegionCode", "某个不存在的地方")]
    [InlineData("/complain/purchase", "Purchase.Price", "很贵")]
    [InlineData("/complain/incident", "Incident.InjuredPeople", "几个")]
    [InlineData("/complain/person", "Person.Phone", "打给我")]
    public async Task A_fault_is_told_at_its_field_and_what_was_typed_stays(string page, string field, string typed)
    {
        using var person = new Person(program);
        await person.FillAsync();
        await person.OpenAsync(page);
        await person.PostAsync(null, (field, typed));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, person.Status);
        Assert.Contains($"href=\"#{field}\"", person.Page, StringComparison.Ordinal);
        Assert.Contains($"id=\"fault-{field}\"", person.Page, StringComparison.Ordinal);
        Assert.Contains($"value=\"{typed}\"", person.Page, StringComparison.Ordinal);
        await person.OpenAsync(page);
        Assert.Contains($"value=\"{typed}\"", person.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_may_be_anonymous_and_then_nobody_is_kept()
    {
        using var person = new Person(program);
        await person.FillAsync();
        await person.OpenAsync("/complain?edit=1");
        await person.PostAsync(null, ("Kind", "Report"));
        await person.OpenAsync("/complain/person?edit=1");
        await person.PostAsync(
            null, ("asked.IsAnonymous", "1"), ("IsAnonymous", "true"), ("Person.Name", Planted.Name));
        await person.PostAsync("/complain/review");

        var (number, passphrase) = ReadReceipt(person.Page);
        var complaint = (await OpenAsync(number, passphrase)).Complaint;
        var personal = await program.Get<ComplaintStore>().ReadPersonalAsync(complaint.Id, "test", "test", Token);
        Assert.Equal((true, null), (complaint.IsAnonymous, personal!.Name));
    }

    [Fact]
    public async Task What_was_typed_can_be_thrown_away()
    {
        using var person = new Person(program);
        await person.FillAsync();
        await person.PostAsync("/complain?handler=Discard");
        await person.OpenAsync("/complain/person");

        Assert.DoesNotContain(Planted.Name, person.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_browser_sees_nothing_of_it()
    {
        using var person = new Person(program);
        await person.FillAsync();
        await person.PostAsync(null);
        var (number, _) = ReadReceipt(person.Page);
        using var other = new Person(program);

        await other.OpenAsync("/complain/receipt");
        Assert.Equal(HttpStatusCode.NotFound, other.Status);
        await other.OpenAsync($"/complaints/{number}");
        Assert.DoesNotContain("充电器", other.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"Text\"", other.Page, StringComparison.Ordinal);
        await other.PostAsync($"/complaints/{number}?handler=Withdraw", ("Text", ""));
        Assert.Equal(HttpStatusCode.Forbidden, other.Status);
    }

    [Fact]
    public async Task A_wrong_passphrase_and_an_absent_number_get_the_same_page()
    {
        using var person = new Person(program);
        await person.FillAsync();
        await person.PostAsync(null);
        var (number, _) = ReadReceipt(person.Page);
        using var other = new Person(program);

        var wrong = await TryAsync(other, number);
        var absent = await TryAsync(other, ComplaintNumber.Create());

        Assert.Equal(wrong, absent);
    }

    [Fact]
    public async Task With_both_the_person_reads_writes_and_takes_it_back()
    {
        using var person = new Person(program, "/en");
        await person.FillAsync();
        await person.PostAsync(null);
        var (number, passphrase) = ReadReceipt(person.Page);
        using var later = new Person(program, "/en");
        await later.OpenAsync("/complaints");
        await later.PostAsync(
            "/complaints", ("Number", number.Replace("-", "", StringComparison.Ordinal)),
            ("Passphrase", passphrase.ToUpperInvariant()));

        Assert.Equal($"/en/complaints/{number}", later.Path);
        Assert.Contains("Received", later.Page, StringComparison.Ordinal);
        await later.PostAsync($"/complaints/{number}?handler=Write", ("Text", "还有一件事"));
        Assert.Contains("还有一件事", later.Page, StringComparison.Ordinal);
        await later.PostAsync($"/complaints/{number}?handler=Withdraw", ("Text", ""));
        Assert.Contains("Taken back", later.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("handler=Write", later.Page, StringComparison.Ordinal);
        await later.PostAsync($"/complaints/{number}?handler=Close");
        await later.OpenAsync($"/complaints/{number}");
        Assert.DoesNotContain("还有一件事", later.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_personal_and_no_passphrase_stands_in_an_address()
    {
        using var person = new Person(program);
        await person.FillAsync();
        await person.PostAsync(null);
        var (_, passphrase) = ReadReceipt(person.Page);

        foreach (var value in Planted.All.Append(passphrase))
            Assert.DoesNotContain(
                person.Asked, address => Uri.UnescapeDataString(address).Contains(value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_first_page_shows_the_emergency_numbers()
    {
        using var person = new Person(program);
        await person.OpenAsync("/complain");

        foreach (var number in new[] { "119", "120", "110", "12315", "96333" })
            Assert.Contains($"href=\"tel:{number}\"", person.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_picture_of_a_receipt_is_a_png()
    {
        using var response = await program.Http.GetAsync(
            new Uri($"/complaints/{ComplaintNumber.Create()}/code.png", UriKind.Relative), Token);
        using var none = await program.Http.GetAsync(new Uri("/complaints/x/code.png", UriKind.Relative), Token);

        Assert.Equal("image/png", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    private static async Task<string> TryAsync(Person person, string number)
    {
        await person.OpenAsync("/complaints");
        await person.PostAsync("/complaints", ("Number", number), ("Passphrase", "0000-0000-0000"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, person.Status);
        return Hidden().Replace(person.Page.Replace(number, "", StringComparison.Ordinal), "");
    }

    private async Task<ReceiptOutcome.Found> OpenAsync(string number, string passphrase) =>
        Assert.IsType<ReceiptOutcome.Found>(await program.Get<PersonDesk>().OpenAsync(
            number, passphrase, Guid.NewGuid().ToString(), Token));

    private async Task<int> CountAsync() =>
        (await program.Get<ComplaintQueue>().CountAsync(new(), Token)).Values.Sum();

    internal static (string Number, string Passphrase) ReadReceipt(string page)
    {
        var number = Number().Match(page).Groups[1].Value;
        var passphrase = Passphrase().Match(page).Groups[1].Value;
        Assert.Equal(number, ComplaintNumber.Read(number));
        return (number, passphrase);
    }

    [GeneratedRegex("id=\"number\">([^<]+)<")]
    private static partial Regex Number();

    [GeneratedRegex("id=\"passphrase\">([^<]+)<")]
    private static partial Regex Passphrase();

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"[^\"]+\"")]
    private static partial Regex Hidden();
}
