using System.Net;
using System.Text.Json.Nodes;
using ConsumerSafety.Api.Complaints;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Storage.Evidence;
using ConsumerSafety.Web.Tests.Programs;

namespace ConsumerSafety.Web.Tests.Complaints;

public sealed class EvidenceApiTests(WholeProgram program) : IClassFixture<WholeProgram>
{
    private readonly Uploader _uploader = new(program);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_is_uploaded_in_pieces_and_handed_in_with_a_complaint()
    {
        using var created = await _uploader.CreateAsync(Uploader.Pdf.Length, "发票.pdf");
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        var id = (await WholeProgram.ReadAsync(created))["Id"]!.ToString();
        Assert.Equal($"{Uploader.Path}/{id}", created.Headers.Location!.ToString());

        using var first = await _uploader.PatchAsync(id, 0, Uploader.Pdf[..10]);
        Assert.Equal((HttpStatusCode.NoContent, "10"), (first.StatusCode, Uploader.Header(first, "Upload-Offset")));
        using var head = await _uploader.HeadAsync(id);
        Assert.Equal(
            ("10", $"{Uploader.Pdf.Length}"),
            (Uploader.Header(head, "Upload-Offset"), Uploader.Header(head, "Upload-Length")));
        using var rest = await _uploader.PatchAsync(id, 10, Uploader.Pdf[10..]);
        Assert.Equal(HttpStatusCode.NoContent, rest.StatusCode);

        var complaint = await ComplainAsync(id);
        var file = Assert.Single(await program.Get<EvidenceShelf>().ReadAsync(complaint.Id, Token));
        Assert.Equal(("发票.pdf", "application/pdf"), (file.Name, file.MediaType));
        Assert.Equal([id], complaint.EvidenceIds);
        using var gone = await _uploader.HeadAsync(id);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task Bytes_from_another_place_and_more_than_were_to_come_are_refused()
    {
        using var created = await _uploader.CreateAsync(20);
        var id = (await WholeProgram.ReadAsync(created))["Id"]!.ToString();

        using var elsewhere = await _uploader.PatchAsync(id, 5, new byte[5]);
        using var tooMany = await _uploader.PatchAsync(id, 0, new byte[21]);
        using var untyped = await _uploader.PatchAsync(id, 0, new byte[1], "text/plain");

        Assert.Equal(
            (HttpStatusCode.Conflict, "0"), (elsewhere.StatusCode, Uploader.Header(elsewhere, "Upload-Offset")));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, tooMany.StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, untyped.StatusCode);
    }

    [Theory]
    [InlineData(0, HttpStatusCode.UnprocessableEntity)]
    [InlineData(ComplaintLimits.EvidenceLength + 1, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_file_of_another_length_than_may_be_is_not_begun(long length, HttpStatusCode status)
    {
        using var response = await _uploader.CreateAsync(length);

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task Another_version_of_the_protocol_is_told_which_one_is_spoken()
    {
        using var response = await program.SendAsync(
            HttpMethod.Post, Uploader.Path, null, null, ("Tus-Resumable", "0.2.2"), ("Upload-Length", "5"));

        Assert.Equal(HttpStatusCode.PreconditionFailed, response.StatusCode);
        Assert.Equal("1.0.0", Uploader.Header(response, "Tus-Version"));
        using var options = await program.SendAsync(HttpMethod.Options, Uploader.Path, null);
        Assert.Equal("20971520", Uploader.Header(options, "Tus-Max-Size"));
    }

    [Fact]
    public async Task What_is_no_evidence_is_refused_with_its_last_byte_and_is_gone()
    {
        var html = "<!DOCTYPE html><script>alert(1)</script>"u8.ToArray();
        using var created = await _uploader.CreateAsync(html.Length, "photo.jpg");
        var id = (await WholeProgram.ReadAsync(created))["Id"]!.ToString();

        using var response = await _uploader.PatchAsync(id, 0, html);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains(
            "HTML", (await WholeProgram.ReadAsync(response))["errors"]![0]!["expected"]!.ToString(),
            StringComparison.Ordinal);
        using var gone = await _uploader.HeadAsync(id);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task An_upload_is_dropped_by_who_began_it()
    {
        var id = await _uploader.UploadAsync(Uploader.Pdf);

        using var dropped = await _uploader.DeleteAsync(id);
        using var again = await _uploader.DeleteAsync(id);

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NotFound), (dropped.StatusCode, again.StatusCode));
    }

    [Fact]
    public async Task Evidence_that_is_not_there_not_complete_or_another_ones_is_named()
    {
        var used = await _uploader.UploadAsync(Uploader.Pdf);
        await ComplainAsync(used);
        using var created = await _uploader.CreateAsync(20);
        var begun = (await WholeProgram.ReadAsync(created))["Id"]!.ToString();
        var ready = await _uploader.UploadAsync(Uploader.Jpeg);

        using var response = await PostAsync(ready, used, begun, "nonsense");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal(
            ["EvidenceIds[1]", "EvidenceIds[2]", "EvidenceIds[3]"],
            (await WholeProgram.ReadAsync(response))["errors"]!.AsArray().Select(fault => $"{fault!["field"]}"));
        await ComplainAsync(ready);
    }

    [Fact]
    public async Task Eleven_files_and_one_named_twice_are_refused()
    {
        var id = await _uploader.UploadAsync(Uploader.Pdf);

        using var eleven = await PostAsync([.. Enumerable.Range(0, 11).Select(i => $"{i:D32}")]);
        using var twice = await PostAsync(id, id);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, eleven.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, twice.StatusCode);
    }

    [Fact]
    public async Task A_complaint_that_is_sent_again_with_its_key_has_its_evidence_once()
    {
        var id = await _uploader.UploadAsync(Uploader.Pdf);
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());

        using var first = await PostAsync([id], key);
        using var again = await PostAsync([id], key);

        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
        Assert.Equal(
            await first.Content.ReadAsStringAsync(Token), await again.Content.ReadAsStringAsync(Token));
    }

    [Fact]
    public async Task Of_two_complaints_at_once_with_the_same_file_one_gets_it()
    {
        var id = await _uploader.UploadAsync(Uploader.Pdf);

        var responses = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => PostAsync(id)));

        Assert.Single(responses, response => response.StatusCode == HttpStatusCode.Created);
        Assert.Equal(7, responses.Count(response => response.StatusCode == HttpStatusCode.UnprocessableEntity));
    }

    private async Task<Complaint> ComplainAsync(params string[] ids)
    {
        using var response = await PostAsync(ids);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        var receipt = await WholeProgram.ReadAsync(response);
        var opened = await program.Get<PersonDesk>().OpenAsync(
            receipt["Number"]!.ToString(), receipt["Passphrase"]!.ToString(), Guid.NewGuid().ToString(), Token);
        return Assert.IsType<ReceiptOutcome.Found>(opened).Complaint;
    }

    private Task<HttpResponseMessage> PostAsync(params string[] ids) =>
        PostAsync(ids, ("Idempotency-Key", Guid.NewGuid().ToString()));

    private Task<HttpResponseMessage> PostAsync(string[] ids, (string, string) key)
    {
        var body = JsonNode.Parse("""
            {
              "Kind": "Report", "Subject": { "Name": "充电器" }, "Purchase": { "RegionCode": "330100" },
              "IsAnonymous": true, "Person": { "Account": "充电时起火" }
            }
            """)!.AsObject();
        body["EvidenceIds"] = new JsonArray([.. ids.Select(id => (JsonNode)id)]);
        return program.SendAsync(HttpMethod.Post, "/api/complaints", null, body.ToJsonString(), key);
    }
}
