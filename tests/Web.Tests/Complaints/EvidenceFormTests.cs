using System.Net;
using System.Text;
using ConsumerSafety.Api.Complaints;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Storage.Evidence;
using ConsumerSafety.Web.Tests.Programs;

namespace ConsumerSafety.Web.Tests.Complaints;

public sealed class EvidenceFormTests(WholeProgram program) : IClassFixture<WholeProgram>
{
    private const string Step = "/complain/evidence";

    private static readonly byte[] s_html = Encoding.UTF8.GetBytes("<!DOCTYPE html><script>alert(1)</script>");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Files_chosen_without_a_script_go_with_the_complaint()
    {
        using var person = new Person(program, "/en");
        await person.FillAsync();
        await person.OpenAsync(Step);
        await person.PostFilesAsync(
            [("发票.pdf", Uploader.Pdf), ("photo.jpg", Uploader.Jpeg)], ("go", "upload"));
        Assert.Equal("/en" + Step, person.Path);
        Assert.Contains("发票.pdf", person.Page, StringComparison.Ordinal);
        Assert.Contains("JPEG picture", person.Page, StringComparison.Ordinal);
        await person.OpenAsync("/complain/review");
        Assert.Contains("photo.jpg", person.Page, StringComparison.Ordinal);
        await person.PostAsync(null);

        var complaint = await OpenAsync(person);
        Assert.Equal(2, complaint.EvidenceIds.Count);
        var files = await program.Get<EvidenceShelf>().ReadAsync(complaint.Id, Token);
        Assert.Equal(["photo.jpg", "发票.pdf"], files.Select(file => file.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_is_refused_is_named_with_the_reason_and_the_others_are_kept()
    {
        using var person = new Person(program, "/en");
        await person.FillAsync();
        await person.OpenAsync(Step);

        await person.PostFilesAsync(
            [("page.jpg", s_html), ("good.pdf", Uploader.Pdf), ("empty.png", [])], ("go", "next"));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "/en" + Step), (person.Status, person.Path));
        Assert.Contains("page.jpg: The content is HTML", person.Page, StringComparison.Ordinal);
        Assert.Contains("empty.png: The file is empty", person.Page, StringComparison.Ordinal);
        Assert.Contains("<span class=\"file-name\">good.pdf</span>", person.Page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--b\r\nContent-Disposition: form-data; name=\"go\"\r\n\r\nupload")]
    [InlineData("--b\r\nno header at all\r\n\r\nx\r\n--b--")]
    [InlineData("")]
    public async Task What_is_no_form_is_refused(string body)
    {
        using var person = new Person(program);
        await person.FillAsync();
        using var content = new StringContent(body);
        content.Headers.ContentType = new("multipart/form-data") { Parameters = { new("boundary", "b") } };

        await person.PostContentAsync(Step, content);

        Assert.Equal(HttpStatusCode.BadRequest, person.Status);
    }

    [Fact]
    public async Task An_eleventh_file_is_refused_and_a_file_can_be_removed()
    {
        using var person = new Person(program, "/en");
        await person.FillAsync();
        await person.OpenAsync(Step);
        await person.PostFilesAsync(
            [.. Enumerable.Range(1, 11).Select(i => ($"file-{i}.pdf", Uploader.Pdf))], ("go", "upload"));
        Assert.Contains("file-11.pdf: at most 10 files", person.Page, StringComparison.Ordinal);

        await person.OpenAsync(Step);
        var id = person.Page.Split("name=\"remove\" value=\"")[1][..32];
        await person.PostAsync(Step, ("remove", id));

        Assert.Equal(9, person.Page.Split("name=\"remove\"").Length - 1);
    }

    [Fact]
    public async Task What_a_script_has_uploaded_becomes_the_forms()
    {
        var id = await new Uploader(program).UploadAsync(Uploader.Pdf, "by-script.pdf");
        using var person = new Person(program, "/en");
        await person.FillAsync();
        await person.OpenAsync(Step);

        await person.PostFilesAsync([], ("EvidenceIds", id));

        Assert.Contains("by-script.pdf", person.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_of_another_site_has_no_file_taken()
    {
        using var person = new Person(program, "/en");
        await person.FillAsync();
        await person.OpenAsync(Step);

        await person.PostFilesAsync([("good.pdf", Uploader.Pdf)], "of-another-site");

        Assert.Equal(HttpStatusCode.BadRequest, person.Status);
        await person.OpenAsync(Step);
        Assert.DoesNotContain("good.pdf", person.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_person_adds_evidence_later_and_gets_it_only_to_save()
    {
        using var person = new Person(program, "/en");
        await person.FillAsync();
        await person.PostAsync(null);
        var complaint = await OpenAsync(person);
        var page = $"/complaints/{complaint.Number}/evidence";
        await person.OpenAsync(page);
        await person.PostFilesAsync([("more.jpg", Uploader.Jpeg)], ("go", "next"));
        Assert.Contains("more.jpg", person.Page, StringComparison.Ordinal);
        await person.OpenAsync($"/complaints/{complaint.Number}");
        Assert.Contains("You added evidence", person.Page, StringComparison.Ordinal);

        var id = (await program.Get<EvidenceShelf>().ReadAsync(complaint.Id, Token))[0].Id;
        using var file = await person.GetAsync($"/en{page}?handler=File&id={id}");
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        using var preview = await person.GetAsync($"/en{page}?handler=File&id={id}&preview=true");
        Assert.Equal("image/webp", preview.Content.Headers.ContentType!.MediaType);
        foreach (var answer in new[] { file, preview })
        {
            Assert.StartsWith(
                "sandbox;", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.True(answer.Headers.CacheControl!.NoStore);
        }
        using var stranger = new Person(program, "/en");
        using var refused = await stranger.GetAsync($"/en{page}?handler=File&id={id}");
        Assert.Equal(HttpStatusCode.Redirect, refused.StatusCode);
    }

    private async Task<Complaint> OpenAsync(Person person)
    {
        var (number, passphrase) = ComplaintFormTests.ReadReceipt(person.Page);
        return Assert.IsType<ReceiptOutcome.Found>(await program.Get<PersonDesk>().OpenAsync(
            number, passphrase, Guid.NewGuid().ToString(), Token)).Complaint;
    }
}
