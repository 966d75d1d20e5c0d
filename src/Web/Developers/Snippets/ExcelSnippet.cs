namespace ConsumerSafety.Web.Developers.Snippets;

/// <summary>
/// A question for Excel: Data, Get Data, From Other Sources, Blank Query, Advanced Editor. Entities come through the
/// OData connector, which follows the pages; rows that are not entities, and numbers, as what they are.
/// </summary>
internal static class ExcelSnippet
{
    public static string Write(FeedQuery query, AnswerForm form, string root)
    {
        var url = PowerQueryText.Quote(query.Url(root));
        return form switch
        {
            AnswerForm.Rows => $"""
                let
                    Source = OData.Feed({url}, null, [Implementation = "2.0"])
                in
                    Source
                """,
            AnswerForm.Groups => $"""
                let
                    Source = Json.Document(Web.Contents({url})),
                    Rows = Table.FromRecords(Source[value])
                in
                    Rows
                """,
            AnswerForm.Csv => $"""
                let
                    Source = Csv.Document(Web.Contents({url}), [Encoding = 65001]),
                    Rows = Table.PromoteHeaders(Source)
                in
                    Rows
                """,
            _ => $"""
                let
                    Source = Web.Contents({url}),
                    Number = Number.FromText(Text.FromBinary(Source))
                in
                    Number
                """,
        };
    }
}
