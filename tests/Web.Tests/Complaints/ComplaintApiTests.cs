using System.Net;
using System.Text.Json.Nodes;
using ConsumerSafety.Api.Complaints;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Web.Tests.Programs;

namespace ConsumerSafety.Web.Tests.Complaints;

public sealed class ComplaintApiTests(WholeProgram program) : IClassFixture<WholeProgram>
{
    private const string Body = """
        {
          "Kind": "Dispute", "Language": "en",
          "Subject": { "Name": "充电器", "Brand": "某牌" },
          "Purchase": { "RegionCode": "330100", "Price": 59.9 },
          "Incident": { "Injury": "Minor" },
          "Wanted": [ "Refund" ],
          "Person": { "Name": "王小明", "Phone": "13800138000", "Account": "充电时起火" }
        }
        """;

    [Fact]
    public async Task A_complaint_is_taken_in_without_an_account()
    {
        using var response = await PostAsync(Body);
        var receipt = await WholeProgram.ReadAsync(response);

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        var number = receipt["Number"]!.ToString();
        Assert.Equal(number, ComplaintNumber.Read(number));
        Assert.Equal($"/en/complaints/{number}", response.Headers.Location!.ToString());
        Assert.EndsWith(
            response.Headers.Location.ToString(), receipt["StatusAddress"]!.ToString(), StringComparison.Ordinal);
        var found = await OpenAsync(receipt);
        Assert.Equal(
            (ComplaintChannel.Program, "充电器"), (found.Complaint.Channel, found.Complaint.Subject.Name));
    }

    [Fact]
    public async Task The_same_key_and_request_again_make_one_complaint()
    {
        var key = Guid.NewGuid().ToString();
        using var first = await PostAsync(Body, ("Idempotency-Key", key));
        using var again = await PostAsync(Body, ("Idempotency-Key", key));

        Assert.Equal(await TextAsync(first), await TextAsync(again));
        Assert.Equal(first.Headers.Location, again.Headers.Location);
        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
        Assert.Equal("true", Assert.Single(again.Headers.GetValues("Idempotency-Replayed")));
    }

    [Fact]
    public async Task Without_an_account_a_key_that_others_may_choose_too_is_refused()
    {
        using var response = await PostAsync(Body, ("Idempotency-Key", "1"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task The_same_key_with_another_complaint_is_refused()
    {
        var key = Guid.NewGuid().ToString();
        using var first = await PostAsync(Body, ("Idempotency-Key", key));
        using var other = await PostAsync(Body.Replace("59.9", "60"), ("Idempotency-Key", key));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
    }

    [Theory]
    [InlineData("\"Dispute\"", "\"Praise\"", 400, "Kind")]
    [InlineData("\"Brand\"", "\"Brandd\"", 400, "Subject.Brandd")]
    [InlineData("\"330100\"", "\"999999\"", 422, "Purchase.RegionCode")]
    [InlineData("\"13800138000\"", "\"call me\"", 422, "Person.Phone")]
    [InlineData("59.9", "-1", 422, "Purchase.Price")]
    public async Task What_is_wrong_is_named(string old, string wrong, int status, string field)
    {
        using var response = await PostAsync(Body.Replace(old, wrong));

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(field, (await WholeProgram.ReadAsync(response))["errors"]![0]!["field"]!.ToString());
    }

    [Fact]
    public async Task Faults_are_told_in_the_language_asked_for()
    {
        using var response = await PostAsync(Body.Replace("13800138000", "x"), ("Accept-Language", "zh-CN"));

        Assert.Contains(
            "电话号码", (await WholeProgram.ReadAsync(response))["errors"]![0]!["expected"]!.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_knows_the_number_alone_learns_nothing()
    {
        using var response = await PostAsync(Body);
        var number = (await WholeProgram.ReadAsync(response))["Number"]!.ToString();

        var wrong = await Desk.OpenAsync(number, "0000-0000-0000", "net-a", Token);
        var absent = await Desk.OpenAsync(ComplaintNumber.Create(), "0000-0000-0000", "net-a", Token);

        Assert.IsType<ReceiptOutcome.Unknown>(wrong);
        Assert.Equal(wrong, absent);
    }

    [Fact]
    public async Task Trying_one_number_is_slowed_down_whether_or_not_it_exists()
    {
        using var response = await PostAsync(Body);
        var number = (await WholeProgram.ReadAsync(response))["Number"]!.ToString();

        foreach (var tried in new[] { number, ComplaintNumber.Create() })
        {
            for (var i = 0; i < 10; i++)
                Assert.IsType<ReceiptOutcome.Unknown>(await Desk.OpenAsync(tried, "x", "net-b", Token));
            Assert.IsType<ReceiptOutcome.TooOften>(await Desk.OpenAsync(tried, "x", "net-b", Token));
        }
    }

    [Fact]
    public async Task Nobody_keeps_the_person_out_by_trying_the_number()
    {
        using var response = await PostAsync(Body);
        var receipt = await WholeProgram.ReadAsync(response);
        for (var i = 0; i <= 10; i++)
            await Desk.OpenAsync($"{receipt["Number"]}", "x", "net-d", Token);

        Assert.IsType<ReceiptOutcome.TooOften>(
            await Desk.OpenAsync($"{receipt["Number"]}", $"{receipt["Passphrase"]}", "net-d", Token));
        await OpenAsync(receipt);
    }

    [Fact]
    public async Task A_network_that_tries_many_numbers_is_slowed_down()
    {
        for (var i = 0; i < 60; i++)
            Assert.IsType<ReceiptOutcome.Unknown>(
                await Desk.OpenAsync(ComplaintNumber.Create(), "x", "net-c", Token));

        Assert.IsType<ReceiptOutcome.TooOften>(await Desk.OpenAsync(ComplaintNumber.Create(), "x", "net-c", Token));
    }

    [Fact]
    public async Task The_person_writes_takes_it_back_and_can_do_no_more()
    {
        using var response = await PostAsync(Body);
        var id = (await OpenAsync(await WholeProgram.ReadAsync(response))).Complaint.Id;

        Assert.IsType<PersonMoveOutcome.Done>(await Desk.WriteAsync(id, " 还有一件事 ", Token));
        Assert.IsType<PersonMoveOutcome.Invalid>(await Desk.WriteAsync(id, " ", Token));
        Assert.IsType<PersonMoveOutcome.NotNow>(await Desk.AppealAsync(id, "为什么", Token));
        Assert.IsType<PersonMoveOutcome.Done>(await Desk.WithdrawAsync(id, null, Token));
        Assert.IsType<PersonMoveOutcome.NotNow>(await Desk.WriteAsync(id, "等一下", Token));
        var view = (await Desk.FindAsync(id, Token))!;
        Assert.Equal(ComplaintState.Withdrawn, view.Complaint.State);
        Assert.Equal(["Received", "WriteToOfficer", "Withdraw"], view.Steps.Select(step => step.Detail));
        Assert.Equal("还有一件事", Assert.Single(view.Messages).Text);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private PersonDesk Desk => program.Get<PersonDesk>();

    private async Task<ReceiptOutcome.Found> OpenAsync(JsonObject receipt) => Assert.IsType<ReceiptOutcome.Found>(
        await Desk.OpenAsync(
            receipt["Number"]!.ToString(), receipt["Passphrase"]!.ToString(), Guid.NewGuid().ToString(), Token));

    private Task<HttpResponseMessage> PostAsync(string body, params (string Name, string Value)[] headers) =>
        program.SendAsync(HttpMethod.Post, "/api/complaints", null, body, headers);

    private static Task<string> TextAsync(HttpResponseMessage response) =>
        response.Content.ReadAsStringAsync(Token);
}
