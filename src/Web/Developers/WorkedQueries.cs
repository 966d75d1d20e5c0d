namespace ConsumerSafety.Web.Developers;

/// <summary>Questions journalists ask, worked out.</summary>
public static class WorkedQueries
{
    // Computed values are otherwise told the type of, one by one.
    private const string PlainRows = "application/json;odata.metadata=none";

    /// <summary>Every one, in the order of the page.</summary>
    public static IReadOnlyList<WorkedQuery> All(ExampleValues values) =>
    [
        new("brand",
            new($"{values.Brand}牌产品最近有哪些召回？", $"Which products of {values.Brand} were recalled lately?"),
            new("品牌写在产品里，所以用 any：至少一个产品的品牌相符。eq 逐字比较，大小写也算。",
                "The brand belongs to the products, hence any: at least one product has it. eq compares every"
                + " character, case included."),
            new("Recalls",
                ("$filter", $"Products/any(p:p/Brand eq '{values.Brand}')"),
                ("$select", "Id,Title,PublishedAt,UnitsAffected,Remedy"),
                ("$orderby", "PublishedAt desc"))),
        new("serious",
            new($"{values.Year} 年以来{values.Province.Name}有哪些严重风险公告？",
                $"Which notices of serious risk concern {values.Province.EnglishName} since {values.Year}?"),
            new("地区代码的前两位是省份，用 startswith 便包括下辖市县。时间一律为 UTC：北京时间元旦零点就是前一天 16 时。已撤回的公告不计。",
                "The first two digits of a region code are the province, so startswith takes in its cities. Times are"
                + " UTC: midnight of New Year in China is 16:00 the day before. Withdrawn notices are left out."),
            new("Notices",
                ("$filter", $"RiskLevel eq 'Serious' and startswith(RegionCode,'{values.Province.Code[..2]}')"
                    + $" and PublishedAt ge {values.Year - 1}-12-31T16:00:00Z and Status ne 'Withdrawn'"),
                ("$select", "Id,Kind,Title,PublishedAt,RegionCode"),
                ("$orderby", "PublishedAt desc"))),
        new("category",
            new($"哪些{values.Category.Name}类产品抽查不合格？",
                $"Which products of the category {values.Category.EnglishName} failed a spot check?"),
            new("Category eq 只比较这一类，不含下级类别，所以把下级代码一并列出；类别树在 ProductCategories。",
                "Category eq means that category alone, so those below it are listed too; the tree is in"
                + " ProductCategories."),
            new("SpotChecks",
                ("$filter", "Verdict eq 'Nonconforming' and Products/any(p:p/Category in ("
                    + string.Join(',', values.CategoryCodes.Select(code => $"'{code}'")) + "))"),
                ("$select", "Id,Title,SampledFrom,Products,TestItems"),
                ("$orderby", "PublishedAt desc"))),
        new("lifts",
            new("哪些电梯出过事故？伤亡最重的在前。", "Which lifts had accidents? Those with most victims first."),
            new("只讲检验的公告没有 IncidentOn。空值排在最小，降序时便在最后。",
                "Notices about an inspection alone have no IncidentOn. Null counts as the least, so it comes last"
                + " in descending order."),
            new("ElevatorNotices",
                ("$filter", "IncidentOn ne null"),
                ("$select", "Id,Title,IncidentOn,Address,Deaths,Injuries,PeopleTrapped,MaintainedBy"),
                ("$orderby", "Deaths desc,Injuries desc,PeopleTrapped desc"))),
        new("penalties",
            new("罚没或赔偿金额最高的十起侵权案件是哪些？", "What are the ten biggest penalties for fakes?"),
            new("不同币种的金额不能相互比较，所以只取人民币。",
                "Sums in different currencies do not compare, so only those in yuan are taken."),
            new("CounterfeitRulings",
                ("$filter", "PenaltyAmount ne null and Currency eq 'CNY'"),
                ("$select", "Id,Title,CaseNumber,Respondent,PenaltyAmount,Currency,DecidedOn"),
                ("$orderby", "PenaltyAmount desc"),
                ("$top", "10"))),
        new("barcode",
            new($"条码 {values.Gtin} 的产品有过哪些公告？", $"What was said about the barcode {values.Gtin}?"),
            new("一次查遍六类公告，连同发布机构的名称。",
                "All six kinds of notice at once, with the name of the agency."),
            new("Notices",
                ("$filter", $"Products/any(p:p/Gtin eq '{values.Gtin}')"),
                ("$select", "Id,Kind,Title,PublishedAt"),
                ("$expand", "Publisher($select=Name,EnglishName)"))),
        new("search",
            new($"哪些公告提到“{values.Term}”？", $"Which notices mention “{values.Term}”?"),
            new("$search 查遍全部文字，字形、全角半角、同义词都算在内，最相关的在前；词组用双引号括起。",
                "$search looks through all text, with variants of characters, width and synonyms, best match first."
                + " A phrase stands in double quotes."),
            new("Notices",
                ("$search", $"\"{values.Term}\""),
                ("$select", "Id,Kind,Title,PublishedAt"),
                ("$top", "20"))),
        new("count",
            new("有多少召回完成率不到一半？", "How many recalls have reached less than half of the products?"),
            new("$count 只回一个数字，不带任何行。没有写明完成率的不在其中。",
                "$count answers with a number and no rows. Recalls that state no rate are not in it."),
            new("Recalls/$count", ("$filter", "CompletionRate lt 50"))) { Form = AnswerForm.Number },
        new("years",
            new("每年各类公告各有多少？", "How many notices of each kind were there in each year?"),
            new("加上 8 小时再取年份，才是北京时间的年份。已撤回的和没有写明发布时间的不计。",
                "Eight hours are added before the year is taken, so that it is the year in China. Withdrawn notices and"
                + " those without a date are left out."),
            new("Notices",
                ("$apply", "filter(PublishedAt ne null and Status ne 'Withdrawn')"
                    + "/compute(year(PublishedAt add duration'PT8H') as Year)"
                    + "/groupby((Kind,Year),aggregate($count as Number))"),
                ("$orderby", "Kind,Year"),
                ("$format", PlainRows))) { Form = AnswerForm.Groups },
        new("units",
            new("主动召回和责令召回各涉及多少件产品？",
                "How many units did voluntary recalls concern, and how many ordered ones?"),
            new("没有写明数量的召回不影响合计。", "Recalls that state no number add nothing to the sum."),
            new("Recalls",
                ("$apply",
                    "groupby((Initiation),aggregate(UnitsAffected with sum as Units,$count as Number))"),
                ("$orderby", "Units desc"),
                ("$format", PlainRows))) { Form = AnswerForm.Groups },
        new("tests",
            new("哪些抽查有两项以上检验不合格？", "Which spot checks failed in two tests or more?"),
            new("对集合里的元素计数。", "Elements of a collection can be counted under a condition."),
            new("SpotChecks",
                ("$filter", "TestItems/$count($filter=Conforms eq false) ge 2"),
                ("$select", "Id,Title,TestItems"),
                ("$orderby", "PublishedAt desc"))),
        new("excel",
            new("怎样把召回清单直接用 Excel 打开？", "How do I open a list of recalls in Excel?"),
            new("$format=csv 给出全部行，不分页；从网址下载后双击即可，中文不会乱码。",
                "$format=csv gives every row, without pages; download it from the address and open it."),
            new("Recalls",
                ("$select", "Id,Title,PublishedAt,RiskLevel,UnitsAffected,CompletionRate"),
                ("$orderby", "PublishedAt desc"),
                ("$format", "csv"))) { Form = AnswerForm.Csv },
    ];
}
