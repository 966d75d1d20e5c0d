using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Tests.Notices;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Regulators.Forms;
using ConsumerSafety.Web.Tests.Pages;
using CsCheck;
using Microsoft.AspNetCore.Http;

namespace ConsumerSafety.Web.Tests.Regulators.Forms;

public sealed class FormRoundTripTests
{
    private static readonly CodeBook s_codes = new(TestCatalogue.Vocabulary);
    private static readonly FormWriter s_writer = new(s_codes);
    private static readonly FormReader s_reader = new(s_codes);

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public void A_notice_comes_out_of_its_form_as_it_went_in(string tag) => RandomNotices.All.Sample(random =>
    {
        var language = tag == "zh" ? Language.Chinese : Language.English;
        var notice = Typeable(random);

        var posted = PostedForms.Send(s_writer.Write(notice, language, []));
        var reading = s_reader.Read(PostedForm.Read(notice.Kind, posted), Stripped(notice));

        Assert.Empty(reading.Faults);
        Assert.Equal(Text(notice), Text(reading.Notice));
    });

    [Fact]
    public void A_stretch_of_a_long_list_leaves_the_rest_as_it_is()
    {
        var recall = new Recall
        {
            Title = "x", PublisherId = "samr",
            Products = [.. Enumerable.Range(0, 120).Select(i => new Product { Name = $"P{i}" })],
        };
        var typed = s_writer.Write(recall, Language.English, [], first: 50);
        var rows = typed.RowsOf("Products");
        typed = typed.WithRows("Products", rows.Without(49).Without(0));

        var read = (Recall)s_reader.Read(PostedForm.Read(recall.Kind, PostedForms.Send(typed)), recall).Notice;

        Assert.Equal(
            Enumerable.Range(0, 120).Where(i => i is not 50 and not 99).Select(i => $"P{i}"),
            read.Products.Select(product => product.Name!));
    }

    [Fact]
    public void What_nobody_types_is_not_taken_from_a_post()
    {
        var tip = new ConsumerTip { Title = "old", PublisherId = "samr", Version = 3, Id = "CT-2024-000001" };
        var posted = new FormCollection(new()
        {
            ["Title"] = "new", ["PublisherId"] = "gacc", ["Version"] = "9", ["Id"] = "CT-2024-000002",
            ["Status"] = "Withdrawn", ["ChangeReason"] = "x", ["Kind"] = "Recall", ["UpdatedAt"] = "2024-01-01",
        });

        var read = s_reader.Read(PostedForm.Read(tip.Kind, posted), tip).Notice;

        Assert.Equal(Text(tip with { Title = "new" }), Text(read));
    }

    private static string Text(Notice notice) => Encoding.UTF8.GetString(NoticeJson.Write(notice));

    // What only the catalogue gives stays; everything the form asks for is gone, so that it can come from nowhere else.
    private static Notice Stripped(Notice notice)
    {
        var json = JsonNode.Parse(NoticeJson.Write(notice))!.AsObject();
        foreach (var field in NoticeForm.Of(notice.Kind).Fields)
            json.Remove(field.Name);
        json["Title"] = "";
        return Read(json);
    }

    // A form knows no blank texts, no spaces around a text, and no codes that read like the name of another one.
    private static Notice Typeable(Notice random)
    {
        var json = JsonNode.Parse(NoticeJson.Write(random))!.AsObject();
        Clean(json);
        json["Title"] ??= "";
        json["PublisherId"] ??= "";
        json["RegionCode"] = random.Version % 2 == 0 ? "330106" : "330000";
        foreach (var product in json["Products"]!.AsArray().OfType<JsonObject>())
        {
            product.Remove("Category");
            product["Origin"] = random.Version % 3 == 0 ? "CN" : "Somewhere else";
        }
        foreach (var attachment in json["Attachments"]!.AsArray().OfType<JsonObject>())
        {
            attachment["Name"] ??= "";
            attachment["Url"] ??= "";
        }
        foreach (var item in json["TestItems"]?.AsArray().OfType<JsonObject>() ?? [])
            item["Name"] ??= "";
        return Read(json);
    }

    private static void Clean(JsonNode? node)
    {
        if (node is JsonObject record)
            foreach (var (name, value) in record.ToList())
                if (value?.GetValueKind() != JsonValueKind.String)
                    Clean(value);
                else if (Trimmed(value) is { } text)
                    record[name] = text;
                else
                    record.Remove(name);
        if (node is JsonArray list)
        {
            for (var i = list.Count - 1; i >= 0; i--)
                if (list[i]?.GetValueKind() != JsonValueKind.String)
                    Clean(list[i]);
                else if (Trimmed(list[i]!) is { } text)
                    list[i] = text;
                else
                    list.RemoveAt(i);
            list.RemoveAll(element => element is JsonObject { Count: 0 });
        }
    }

    private static string? Trimmed(JsonNode value) =>
        value.GetValue<string>().ReplaceLineEndings("\n").Trim() is { Length: > 0 } text ? text : null;

    private static Notice Read(JsonObject json) => NoticeJson.ReadNotice(JsonSerializer.SerializeToUtf8Bytes(json));
}
