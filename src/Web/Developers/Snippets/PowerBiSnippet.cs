namespace ConsumerSafety.Web.Developers.Snippets;

/// <summary>
/// A question for Power BI. The address before the question stands alone, since only then the service refreshes the
/// data on a schedule; rows are read page by page.
/// </summary>
internal static class PowerBiSnippet
{
    public static string Write(FeedQuery query, AnswerForm form, string root)
    {
        var options = string.Join(
            ",\n", query.Options.Select(option =>
                $"            #{PowerQueryText.Quote(option.Name)} = {PowerQueryText.Quote(option.Value)}"));
        var contents = $$"""
            Web.Contents({{PowerQueryText.Quote(root)}}, [
                    RelativePath = {{PowerQueryText.Quote(query.Path)}},
                    Query = [
            {{options}}
                    ]
                ])
            """;
        return form switch
        {
            AnswerForm.Rows => $$"""
                let
                    First = Json.Document({{contents}}),
                    Pages = List.Generate(
                        () => First,
                        (page) => page <> null,
                        (page) => if Record.HasFields(page, "@odata.nextLink")
                            then Json.Document(Web.Contents(Record.Field(page, "@odata.nextLink")))
                            else null,
                        (page) => page[value]),
                    Rows = Table.FromRecords(List.Combine(Pages), null, MissingField.UseNull)
                in
                    Rows
                """,
            AnswerForm.Groups => $$"""
                let
                    Source = Json.Document({{contents}}),
                    Rows = Table.FromRecords(Source[value])
                in
                    Rows
                """,
            AnswerForm.Csv => $$"""
                let
                    Source = Csv.Document({{contents}}, [Encoding = 65001]),
                    Rows = Table.PromoteHeaders(Source)
                in
                    Rows
                """,
            _ => $$"""
                let
                    Source = {{contents}},
                    Number = Number.FromText(Text.FromBinary(Source))
                in
                    Number
                """,
        };
    }
}
