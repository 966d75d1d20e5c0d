namespace ConsumerSafety.Domain.Complaints.Redaction;

/// <summary>What Chinese names are made of.</summary>
internal static class ChineseText
{
    /// <summary>Family names of one character, the frequent ones, that are seldom anything else.</summary>
    public const string Surnames =
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾"
        + "夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿"
        + "兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕季裴霍涂苗谷盛曲翁冉骆蓝辛靳柴蒙鲍喻祁蒲滕屈饶牟艾尤穆卓古吉缪褚娄窦戚岑景宫费卜冷晏席卫柏瞿桂佟臧闵苟邬"
        + "卞姬仇栾隋刁沙荣巫寇桑郎甄丛仲虞敖巩佘麻迟邝";

    /// <summary>Family names that are words as well: only beside what announces a name.</summary>
    public const string WordSurnames = "于和时全应明成解单向连关管查商师路车房华司简项党米宗边苑游阳农池麦芦";

    /// <summary>Family names of two characters, for a pattern.</summary>
    public const string DoubleSurnames =
        "欧阳|太史|端木|上官|司马|东方|独孤|南宫|万俟|闻人|夏侯|诸葛|尉迟|公羊|赫连|澹台|皇甫|宗政|濮阳|公冶|太叔|申屠|公孙|慕容|仲孙|钟离|长孙|宇文|"
        + "司徒|鲜于|司空|令狐|轩辕|百里|呼延|拓跋|南门|东郭|西门";

    /// <summary>A Chinese character, for a pattern.</summary>
    public const string Han = @"\u3400-\u9fff";

    /// <summary>The first character of a given name: any but those that are hardly ever one.</summary>
    public const string First = "[" + Han + "-[的了是在和与及或说讲我你他她它们这那有没不就也都还很被把给让向从对到]]";

    /// <summary>The second: nor those that often follow a name.</summary>
    public const string Second = "[" + Han
        + "-[的了是在和与及或说讲我你他她它们这那有没不就也都还很被把给让向从对到电手联系地址身份今年住来去买卖退货款店商品先女经老师医警等打找要称告表回签收于因但而则等跟同又再才只吗呢吧]]";

    /// <summary>Whether it is a Chinese character.</summary>
    public static bool IsHan(char letter) => letter is >= '\u3400' and <= '\u9fff';
}
