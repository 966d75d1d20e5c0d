namespace ConsumerSafety.Api.Uploads.Templates;

/// <summary>What the templates say about rows.</summary>
internal static class NoticeLines
{
    public const string Chinese =
        "每行一条公告，标题和文号必填。文号相同的行合为一条公告。再次上传同一文件不会改变任何内容。";

    public const string English =
        "A row is a notice; title and reference are needed. Rows with the same reference are one notice. "
        + "Uploading a file again changes nothing.";

    public const string LinesChinese = "每行一个 JSON 对象，即一条公告；以 # 开头的行不读取。";

    public const string LinesEnglish = "A JSON object a line, each a notice; lines that begin with # are passed over.";
}
