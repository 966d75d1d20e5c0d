using System.Text;

namespace ConsumerSafety.Web.Developers.Snippets;

/// <summary>A question for Python 3 with nothing but its standard library; it follows the pages to the end.</summary>
internal static class PythonSnippet
{
    public static string Write(FeedQuery query, AnswerForm form, string root)
    {
        var text = new StringBuilder(form == AnswerForm.Csv ? "import csv\nimport io\n" : "import json\n")
            .Append("import urllib.parse\nimport urllib.request\n\n");
        if (query.Options.Count == 0)
            text.Append("url = ").Append(Quote(root + query.Path)).Append('\n');
        else
        {
            text.Append("options = {\n");
            foreach (var option in query.Options)
                text.Append("    ").Append(Quote(option.Name)).Append(": ").Append(Quote(option.Value)).Append(",\n");
            text.Append("}\nurl = ").Append(Quote(root + query.Path + "?"))
                .Append(" + urllib.parse.urlencode(options, quote_via=urllib.parse.quote)\n");
        }
        return text.Append(form switch { AnswerForm.Number => Number, AnswerForm.Csv => Table, _ => Pages }).ToString();
    }

    private const string Number = """
        with urllib.request.urlopen(url) as answer:
            print(int(answer.read()))
        """;

    private const string Table = """

        with urllib.request.urlopen(url) as answer:
            for row in csv.DictReader(io.TextIOWrapper(answer, encoding="utf-8-sig", newline="")):
                print(row)
        """;

    private const string Pages = """

        rows = []
        while url:
            with urllib.request.urlopen(url) as answer:
                page = json.load(answer)
            rows += page["value"]
            url = page.get("@odata.nextLink")

        for row in rows:
            print(row)
        """;

    private static string Quote(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
