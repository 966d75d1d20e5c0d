using System.Net;
using System.Text;
using ConsumerSafety.Api.Complaints;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Storage.Complaints;
using ConsumerSafety.Web.Tests.Programs;

namespace ConsumerSafety.Web.Tests.Open311;

public sealed class FilingTests(WholeProgram program) : IClassFixture<WholeProgram>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_request_becomes_a_complaint_that_the_person_opens_with_what_the_notice_says()
    {
        var app = await CityApp.OfAsync(program);

        var (number, notice) = await app.FileAsync(
            [.. CityApp.Dispute, ("lat", "30.27"), ("long", "120.15"), ("attribute[BOUGHT_ON]", "2026-01-31")]);
        var complaint = await OpenAsync(number, notice);
        var person = await program.Get<ComplaintStore>().ReadPersonalAsync(complaint.Id, "test", "核对", Token);

        Assert.Equal(
            (ComplaintKind.Dispute, ComplaintChannel.Open311, "hangzhou-mr", "zh-CN"),
            (complaint.Kind, complaint.Channel, complaint.AgencyId, complaint.Language));
        Assert.Equal(("充电器", "330100"), (complaint.Subject.Name, complaint.Purchase.RegionCode));
        Assert.Equal((59.90m, new DateOnly(2026, 1, 31)), (complaint.Purchase.Price, complaint.Purchase.BoughtOn));
        Assert.Equal([WantedRemedy.Refund, WantedRemedy.Compensation], complaint.Wanted);
        Assert.Equal(
            ("王小明", "13800138000", "商家不退款", 30.27, 120.15),
            (person!.Name, person.Phone, person.Account, person.Latitude, person.Longitude));
        Assert.NotEmpty(complaint.Deadlines);
    }

    // The example of the specification, with a service and attributes of this one and without the picture.
    [Theory]
    [InlineData("json")]
    [InlineData("xml")]
    public async Task The_example_of_the_specification_is_answered_as_it_says(string format)
    {
        var app = await CityApp.OfAsync(program);
        const string form = "jurisdiction_id=localhost&service_code=lift-report&lat=37.76524078&long=-122.4212043"
            + "&address_string=1234+5th+street&email=smit333%40sfgov.edu&device_id=tt222111&account_id=123456"
            + "&first_name=john&last_name=smith&phone=111111111&description=A+large+sinkhole&lang=en"
            + "&attribute[LIFT_CODE]=123456&attribute[INJURED_PEOPLE]=2";

        using var response = await PostAsync(format, $"api_key={app.Key}&{form}");
        var answer = format == "json"
            ? (await CityApp.ReadAsync(response))[0]!.AsObject().ToDictionary(one => one.Key, one => $"{one.Value}")
            : (await CityApp.ReadXmlAsync(response)).Elements("request").Single().Elements()
                .ToDictionary(one => one.Name.ToString(), one => one.Value);

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal(["service_request_id", "service_notice", "account_id"], answer.Keys);
        Assert.Equal("123456", answer["account_id"]);
        Assert.Contains("device_id is not kept", answer["service_notice"], StringComparison.Ordinal);
        Assert.Equal(
            $"/open311/v2/requests/{answer["service_request_id"]}.{format}", $"{response.Headers.Location}");
        var complaint = await OpenAsync(answer["service_request_id"], answer["service_notice"]);
        // Where the address names no city, the authority whose key it is has it.
        Assert.Equal(
            ("Lift", "Lifts", "330100", "en"),
            (complaint.Subject.Name, complaint.Subject.Category, complaint.Incident.RegionCode, complaint.Language));
    }

    [Theory]
    [InlineData("上海市浦东新区张江路 1 号", "310115", "sh-pd-mr")]
    [InlineData("吉林省长春市朝阳区人民大街 1 号", "220100", "jilin-mr")]
    [InlineData("12 Century Avenue, Pudong, Shanghai", "310115", "sh-pd-mr")]
    [InlineData("南京市上海路 1 号", "320100", "nanjing-mr")]
    [InlineData("上海市南京市路口", "330100", "hangzhou-mr")]
    [InlineData("朝阳区 1 号", "330100", "hangzhou-mr")]
    public async Task The_address_says_which_authority_is_competent(string address, string region, string agency)
    {
        var app = await CityApp.OfAsync(program);

        var (number, notice) = await app.FileAsync(With(CityApp.Report, ("address_string", address)));
        var complaint = await OpenAsync(number, notice);

        Assert.Equal((region, agency), (complaint.Incident.RegionCode, complaint.AgencyId));
        Assert.True(complaint.IsAnonymous);
    }

    [Theory]
    [InlineData("service_code", "", "service_code", 400)]
    [InlineData("service_code", "001", "service_code", 404)]
    [InlineData("address_string", "", "address_string", 400)]
    [InlineData("address_id", "999999", "address_id", 400)]
    [InlineData("lat", "91", "lat", 400)]
    [InlineData("lat", "NaN", "lat", 400)]
    [InlineData("lat", "30.1", "long", 400)]
    [InlineData("description", "", "description", 400)]
    [InlineData("phone", "call me", "phone", 400)]
    [InlineData("email", "nobody", "email", 400)]
    [InlineData("first_name", "小明", "phone", 400)]
    [InlineData("media_url", "http://169.254.169.254/latest", "media_url", 400)]
    [InlineData("account_id", "a\u0001b", "account_id", 400)]
    [InlineData("zipcode", "310000", "zipcode", 400)]
    [InlineData("attribute[PRODUCT_NAME]", "", "attribute[PRODUCT_NAME]", 400)]
    [InlineData("attribute[WANTED][]", "Refund", "attribute[WANTED][]", 400)]
    [InlineData("attribute[HAZARD][]", "Boredom", "attribute[HAZARD]", 400)]
    [InlineData("attribute[INJURY]", "1", "attribute[INJURY]", 400)]
    [InlineData("attribute[INJURED_PEOPLE]", "many", "attribute[INJURED_PEOPLE]", 400)]
    [InlineData("attribute[INJURED_PEOPLE]", "1000000", "attribute[INJURED_PEOPLE]", 400)]
    [InlineData("attribute[BOUGHT_ON]", "2026-01-31T08:00:00", "attribute[BOUGHT_ON]", 400)]
    [InlineData("attribute[BOUGHT_ON]", "2999-01-31", "attribute[BOUGHT_ON]", 400)]
    [InlineData("attribute[GTIN]", "6901234567890", "attribute[GTIN]", 400)]
    [InlineData("attribute[CATEGORY]", "Unicorns", "attribute[CATEGORY]", 400)]
    [InlineData("attribute[NOTICE]", "RC-1", "attribute[NOTICE]", 400)]
    [InlineData("jurisdiction_id", "city.gov", "jurisdiction_id", 404)]
    public async Task What_is_wrong_is_named_by_its_argument(string name, string value, string named, int status)
    {
        var app = await CityApp.OfAsync(program);

        using var response = await app.PostAsync(With(CityApp.Report, (name, value)));

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Contains(named, $"{(await CityApp.ReadAsync(response))[0]!["description"]}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_the_arguments_is_told_at_once()
    {
        var app = await CityApp.OfAsync(program);

        using var response = await app.PostAsync(With(CityApp.Report, ("lat", "x"), ("media_url", "x"), ("y", "1")));

        Assert.Equal(3, (await CityApp.ReadAsync(response)).Count);
    }

    [Fact]
    public async Task A_description_may_have_4000_characters()
    {
        var app = await CityApp.OfAsync(program);

        using var most = await app.PostAsync(With(CityApp.Report, ("description", new string('火', 4000))));
        using var more = await app.PostAsync(With(CityApp.Report, ("description", new string('火', 4001))));

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.BadRequest), (most.StatusCode, more.StatusCode));
    }

    [Theory]
    [InlineData("application/json", "{}", 400)]
    [InlineData("application/x-www-form-urlencoded; charset=gbk", "description=1", 400)]
    [InlineData("application/x-www-form-urlencoded", "description=%FF%FE", 400)]
    [InlineData("application/x-www-form-urlencoded", "large", 413)]
    public async Task What_is_no_form_in_utf8_or_too_large_is_refused(string type, string body, int status)
    {
        var app = await CityApp.OfAsync(program);
        var sent = body == "large" ? "description=" + new string('x', 300_000) : body;

        using var response = await PostAsync($"json?api_key={app.Key}&service_code=product-report", sent, type);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(status, (await CityApp.ReadAsync(response))[0]!["code"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_key_of_another_scope_or_role_or_none_sends_nothing()
    {
        var officer = await program.AddAccountAsync(Role.CaseOfficer, "samr");
        string[] keys =
        [
            await program.AddKeyAsync(officer, [Permission.WorkComplaints]),
            await program.AddKeyAsync(officer, validFor: TimeSpan.FromSeconds(-1)),
            await program.AddKeyAsync(Role.Author, "samr"),
            "", "csk_nobody0000_" + new string('s', 43),
        ];

        foreach (var key in keys)
        {
            using var response = await new CityApp(program, key).PostAsync(CityApp.Report);
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
            Assert.Contains("api_key", $"{(await CityApp.ReadAsync(response))[0]!["description"]}");
        }
    }

    [Theory]
    [InlineData("json")]
    [InlineData("xml")]
    public async Task The_same_request_with_the_same_key_makes_one_complaint(string format)
    {
        var app = await CityApp.OfAsync(program);
        var repeat = Guid.NewGuid().ToString();

        using var first = await app.PostAsync(CityApp.Report, format, repeat);
        using var again = await app.PostAsync(CityApp.Report, format, repeat);
        using var other = await app.PostAsync(CityApp.Dispute, format, repeat);

        Assert.Equal(await TextAsync(first), await TextAsync(again));
        Assert.Equal(first.Content.Headers.ContentType, again.Content.Headers.ContentType);
        Assert.Equal("true", Assert.Single(again.Headers.GetValues("Idempotency-Replayed")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
        Assert.Contains("Idempotency-Key", await TextAsync(other), StringComparison.Ordinal);
    }

    private static (string, string)[] With(
        (string Name, string Value)[] form, params (string Name, string)[] changed) =>
        [.. form.ExceptBy(changed.Select(one => one.Name), one => one.Name), .. changed];

    private async Task<HttpResponseMessage> PostAsync(
        string format, string form, string type = "application/x-www-form-urlencoded")
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(form));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return await program.Http.PostAsync($"/open311/v2/requests.{format}", content, Token);
    }

    // The passphrase stands in the notice after the number.
    private async Task<Complaint> OpenAsync(string number, string notice)
    {
        var words = notice.Split(' ', '，', '。', ',', '.');
        var passphrase = words.Single(word => word.Length > 0 && Passphrase.Read(word) == word);
        var outcome = await program.Get<PersonDesk>().OpenAsync(number, passphrase, Guid.NewGuid().ToString(), Token);
        return Assert.IsType<ReceiptOutcome.Found>(outcome).Complaint;
    }

    private static Task<string> TextAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync(Token);
}
