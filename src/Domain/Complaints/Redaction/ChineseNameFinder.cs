using System.Text.RegularExpressions;
using static ConsumerSafety.Domain.Complaints.Redaction.ChineseText;

namespace ConsumerSafety.Domain.Complaints.Redaction;

/// <summary>Finds Chinese names by the words before and after them.</summary>
internal static partial class ChineseNameFinder
{
    private const RegexOptions Options = RegexOptions.CultureInvariant;
    private const int Timeout = 2_000;

    private const string AnySurname = "(?:" + DoubleSurnames + "|[" + Surnames + WordSurnames + "])";
    private const string FirmSurname = "(?:" + DoubleSurnames + "|[" + Surnames + "])";
    private const string Name = "(?<it>" + AnySurname + First + Second + "?)";

    private const string Strong =
        "(?:我叫|名叫|名字叫|叫做|姓名|名字|联系人|收货人|收件人|寄件人|投诉人|举报人|经办人|法定代表人|法人代表|负责人|当事人|户主|车主|业主)";

    private const string Weak =
        "(?:客服|经理|店主|店长|店员|老板|老板娘|销售|销售员|导购|师傅|司机|快递员|维修工|工作人员|医生|警官|同事|朋友|妻子|丈夫|儿子|女儿|母亲|父亲|邻居"
        + "|老公|老婆|室友|房东)";

    private const string Titles =
        "(?:先生|女士|小姐|太太|经理|老师|师傅|医生|大夫|警官|主任|店长|老板|律师|教授|阿姨|叔叔|大爷|大妈|大哥|大姐|同志|队长|科长|处长|院长|校长|所长|站长"
        + "|工程师|法官|书记|夫妇|家属)";

    // 对方经理, 高级经理, 客服马上: none of these is a name.
    private const string NoName = "(?!高级|高度|高兴|高温|马上|马路|安排|安装|安全|安慰|方便|方面|任何|任务|温馨|温度|常常|常见|常务|万一|万元|万能|白天|白色|白班|"
        + "黄色|金额|金属|金牌|石头|江苏|江西|张贴|毛病|钱包|钱款|付款|付钱|付费|严重|严格|武汉|康复|文件|文字|文员|施工|齐全|易燃|易爆|左右|左手|左边|包装|包邮|包括|"
        + "包退|宁波|宁夏|尚未|符合|舒服|童装|童车|季度|柴油|余额|余款|杜绝|程序|程度|苏州|范围|夏天|夏季|陶瓷|顾客|莫名|牛奶|庞大|颜色|申请|申诉|申报|凌晨|毕竟|"
        + "辛苦|卫生|费用|何时|许多|曾经|胡说|郑重|谢谢|韩国|董事|沈阳|陆续|陈列|陈述|周[一二三四五六日末]|龙头|叶片)";

    private const string NoTitleName = "(?<![对店双商官甲乙厂校院各四北南东西])" + NoName;

    /// <summary>All of them; a title stays.</summary>
    public static IEnumerable<Finding> Find(string text) =>
        new[] { AfterStrongWord(), AfterWeakWord(), AfterSelf(), BeforeTitle(), WithDot(), Familiar(), Surname() }
            .SelectMany(pattern => TextSpans.All(pattern, text, FindingSort.Name));

    [GeneratedRegex(Strong + "[:是为叫 ]{0,3}" + Name, Options, Timeout)]
    private static partial Regex AfterStrongWord();

    // 我是 leads to much else.
    [GeneratedRegex("(?:我是|本人) ?" + NoName + Name + @"(?=[\p{P}\s]|$)", Options, Timeout)]
    private static partial Regex AfterSelf();

    [GeneratedRegex(
        Weak + "[:叫 ]{0,3}" + NoName + "(?<it>" + FirmSurname + First + Second + "?)", Options, Timeout)]
    private static partial Regex AfterWeakWord();

    [GeneratedRegex(
        NoTitleName + "(?<it>" + FirmSurname + "(?:" + First + "?" + Second + ")?)" + Titles, Options, Timeout)]
    private static partial Regex BeforeTitle();

    [GeneratedRegex(
        "(?:(?:我叫|名叫|叫做|叫|姓名|我是|的|和|与|找|给|跟|被|让|向)|)(?<it>[" + Han + "]{2,8}(?:·[" + Han + "]{2,8}){1,3})",
        Options, Timeout)]
    private static partial Regex WithDot();

    [GeneratedRegex("(?:我|免贵|贵|本人)姓(?<it>" + AnySurname + ")", Options, Timeout)]
    private static partial Regex Surname();

    [GeneratedRegex("(?<it>[小老阿][" + Surnames + "])(?=说|称|告诉|表示|让我|给我|回复|接电话|接的)", Options, Timeout)]
    private static partial Regex Familiar();
}
