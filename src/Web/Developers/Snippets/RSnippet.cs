using System.Text;

namespace ConsumerSafety.Web.Developers.Snippets;

/// <summary>A question for R with the package jsonlite; it follows the pages to the end.</summary>
internal static class RSnippet
{
    public static string Write(FeedQuery query, AnswerForm form, string root)
    {
        var text = new StringBuilder(form is AnswerForm.Number or AnswerForm.Csv ? "" : "library(jsonlite)\n\n");
        if (query.Options.Count == 0)
            text.Append("url <- ").Append(Quote(root + query.Path)).Append('\n');
        else
        {
            text.Append("options <- c(\n").AppendJoin(",\n", query.Options.Select(option =>
                $"  {Quote(option.Name)} = {Quote(option.Value)}"));
            text.Append("\n)\nencode <- function(text) URLencode(enc2utf8(text), reserved = TRUE)\n");
            text.Append("url <- paste0(").Append(Quote(root + query.Path + "?"))
                .Append(",\n  paste0(names(options), \"=\", sapply(options, encode), collapse = \"&\"))\n");
        }
        return text.Append(form switch { AnswerForm.Number => Number, AnswerForm.Csv => Table, _ => Pages }).ToString();
    }

    private const string Number = """
        as.numeric(readLines(url, warn = FALSE))
        """;

    private const string Table = """

        rows <- read.csv(url, fileEncoding = "UTF-8-BOM")
        print(rows)
        """;

    private const string Pages = """

        pages <- list()
        while (!is.null(url)) {
          page <- fromJSON(url, flatten = TRUE)
          pages <- c(pages, list(page$value))
          url <- page[["@odata.nextLink"]]
        }
        rows <- rbind_pages(pages)
        print(rows)
        """;

    private static string Quote(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
