using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Web.Localization;

/// <summary>The page for journalists and programmers.</summary>
internal static class DeveloperTexts
{
    public static readonly LocalizedText Heading = new("开放数据", "Open data");
    public static readonly LocalizedText Lead = new(
        "整个目录可以用 OData 4.01 查询，不用注册，不用密钥。下面有查询生成器、现成的查询和全部字段的说明。",
        "The whole catalogue can be queried with OData 4.01, without registration or key. Below are a query builder,"
        + " worked queries, and what every field means.");
    public static readonly LocalizedText Contents = new("本页内容", "On this page");
    public static readonly LocalizedText Root = new("服务地址", "Service root");
    public static readonly LocalizedText Metadata = new("数据模型", "Data model");
    public static readonly LocalizedText Downloads = new("整库下载", "The whole catalogue");
    public static readonly LocalizedText DownloadsLine = new(
        "JSON Lines、CSV 和 Parquet 文件，附校验和，以及自此以后变更的链接。",
        "Files in JSON Lines, CSV and Parquet, with checksums and links to what has changed since.");
    public static readonly LocalizedText Writing = new("发布接口", "Publishing");
    public static readonly LocalizedText WritingLine = new(
        "供主管部门的程序起草、审核和发布公告（OpenAPI），需要 API 密钥。",
        "For programs of authorities that draft, review and publish (OpenAPI); they need an API key.");
    public static readonly LocalizedText BasicsHeading = new("须知", "Before you start");
    public static readonly IReadOnlyList<LocalizedText> Basics =
    [
        new("一次最多返回 {0} 行；还有下文时，答复里有 @odata.nextLink，照着读到没有为止。",
            "An answer has at most {0} rows; where there are more it has an @odata.nextLink, to be followed until there"
            + " is none."),
        new("时间一律为 UTC。北京时间某日零点，是前一天的 16:00Z。",
            "Times are UTC. Midnight in China is 16:00Z of the day before."),
        new("eq 逐字比较，区分大小写；要不拘字形地查找，请用 $search。",
            "eq compares every character, case included; to find words however they are written, use $search."),
        new("已撤回的公告仍在其中：统计时加上 Status ne 'Withdrawn'。",
            "Withdrawn notices stay in the data: add Status ne 'Withdrawn' when counting."),
        new("写错的 $ 选项、字段或数值会得到说明原因的错误，绝不会被悄悄忽略；选项请带上 $。",
            "A $ option, field or value that is wrong gets an error that says why and is never silently ignored; do"
            + " write the $ of options."),
    ];

    public static readonly LocalizedText QueriesHeading = new("现成的查询", "Worked queries");
    public static readonly LocalizedText QueriesLine = new(
        "每个查询都可以直接在本服务器上运行，结果按现有数据给出。",
        "Each runs on this server as it stands; names and codes in it are taken from what is here now.");
    public static readonly LocalizedText OpenAnswer = new("打开结果", "Open the answer");
    public static readonly LocalizedText Address = new("网址", "Address");
    public static readonly LocalizedText CodeFor = new("{0} 代码", "Code for {0}");
    public static readonly LocalizedText Copy = new("复制", "Copy");
    public static readonly LocalizedText Copied = new("已复制", "Copied");
    public static readonly LocalizedText FieldsHeading = new("字段说明", "Field reference");
    public static readonly LocalizedText FieldsLine = new(
        "名称在查询、JSON 和 CSV 中都一样。所有字段都可以用于 $filter；集合用 any、all 或 $count。",
        "Names are the same in queries, JSON and CSV. Every field can stand in $filter; collections with any, all or"
        + " $count.");
    public static readonly LocalizedText SetsHeading = new("数据集", "Sets");
    public static readonly LocalizedText RecordsHeading = new("记录类型", "Records inside entities");
    public static readonly LocalizedText EnumsHeading = new("取值列表", "Enumerations");
    public static readonly LocalizedText CommonFields = new(
        "此外还有 Notices 的全部字段。", "It has every field of Notices as well.");
    public static readonly LocalizedText Field = new("字段", "Field");
    public static readonly LocalizedText Type = new("类型", "Type");
    public static readonly LocalizedText Meaning = new("含义", "Meaning");
    public static readonly LocalizedText Member = new("取值", "Value");
    public static readonly LocalizedText Key = new("主键", "key");
    public static readonly LocalizedText Sortable = new("可排序", "sortable");
    public static readonly LocalizedText Nullable = new("可为空", "may be null");
    public static readonly LocalizedText Navigation = new("用 $expand 取得", "with $expand");
    public static readonly LocalizedText Unit = new("单位：{0}", "Unit: {0}");
    public static readonly LocalizedText CollectionOf = new("{0} 的集合", "collection of {0}");
}
