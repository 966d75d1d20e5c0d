using ConsumerSafety.Domain.Complaints.Redaction;

namespace ConsumerSafety.Domain.Tests.Complaints.Redaction;

public sealed class RedactorTests
{
    private static readonly Redactor s_redactor = new(new(
        new()
        {
            Name = "王小明", Phone = "+86 138-0013-8000", Email = "xiaoming.wang@mail.example",
            OrderNumber = "DD-2024-0901778",
        },
        ["李卫国", "Anna Smith"]));

    [Theory]
    [InlineData("我叫张伟，住在杭州。", "我叫【姓名】，住在杭州。")]
    [InlineData("联系人：欧阳娜娜，随时可联系", "联系人：【姓名】，随时可联系")]
    [InlineData("客服陈静说不退", "客服【姓名】说不退")]
    [InlineData("店里的刘师傅换了电池", "店里的【姓名】师傅换了电池")]
    [InlineData("找了王经理和赵丽华女士", "找了【姓名】经理和【姓名】女士")]
    [InlineData("诸葛先生，您好", "【姓名】先生，您好")]
    [InlineData("我叫阿依古丽·买买提", "我叫【姓名】")]
    [InlineData("小李说可以修", "【姓名】说可以修")]
    [InlineData("和老板的老婆王芳芳吵了一架", "和老板的老婆【姓名】吵了一架")]
    [InlineData("我姓郑，您怎么称呼", "我姓【姓名】，您怎么称呼")]
    [InlineData("我是孙丽，孩子被烫伤", "我是【姓名】，孩子被烫伤")]
    [InlineData("王　小明本人到场，小明的手被烫伤", "【姓名】本人到场，【姓名】的手被烫伤")]
    [InlineData("经办的李卫国没有回电", "经办的【姓名】没有回电")]
    public void Chinese_names(string text, string expected) => Assert.Equal(expected, Redact(text));

    [Theory]
    [InlineData("My name is John O'Neill and I live here.", "My name is [name] and I live here.")]
    [InlineData("Mr. Li Wei refused", "Mr. [name] refused")]
    [InlineData("I'm Mary Jane Watson, from Hangzhou", "I'm [name], from Hangzhou")]
    [InlineData("I spoke with Tom Baker about it", "I spoke with [name] about it")]
    [InlineData("the officer smith wrote to us", "the officer [name] wrote to us")]
    [InlineData("Kind regards,\nPriya Patel", "Kind regards,\n[name]")]
    [InlineData("ANNA  SMITH answered", "[name] answered")]
    public void English_names(string text, string expected) => Assert.Equal(expected, Redact(text, "en"));

    [Theory]
    [InlineData("电话13912345678，请回电", "电话【电话】，请回电")]
    [InlineData("１３９１２３４５６７８", "【电话】")]
    [InlineData("+86 139 1234 5678", "【电话】")]
    [InlineData("139-1234-5678", "【电话】")]
    [InlineData("1 3 9 1 2 3 4 5 6 7 8", "【电话】")]
    [InlineData("一三九一二三四五六七八", "【电话】")]
    [InlineData("座机 0571-87654321 转 802", "座机 【电话】")]
    [InlineData("(010)6234 5678", "【电话】")]
    [InlineData("打 +44 20 7946 0958 也行", "打 【电话】 也行")]
    [InlineData("call me at 555-123-4567", "call me at 【电话】")]
    [InlineData("联系方式：87654321", "联系方式：【电话】")]
    [InlineData("手机尾号是8000的", "手机尾号是【电话】的")]
    [InlineData("his number is 07700 900123", "his number is 【电话】")]
    [InlineData("我的号码是138 0013 8000", "我的号码是【电话】")]
    public void Telephones(string text, string expected) => Assert.Equal(expected, Redact(text));

    [Theory]
    [InlineData("身份证11010519491231002X", "身份证【身份证号】")]
    [InlineData("号码 110105 19491231 0021 有误", "号码 【身份证号】 有误")]
    [InlineData("３３０１０６１９９００３０７００１１", "【身份证号】")]
    [InlineData("旧证330106900307001。", "旧证【身份证号】。")]
    [InlineData("护照号E12345678", "护照号【证件号】")]
    [InlineData("passport number is 561234567", "passport number is 【证件号】")]
    [InlineData("回乡证：H0123456700", "回乡证：【证件号】")]
    [InlineData("卡号6222 0212 3456 7890 128", "卡号【银行卡号】")]
    [InlineData("4111111111111111", "【银行卡号】")]
    public void Numbers_of_people_and_cards(string text, string expected) => Assert.Equal(expected, Redact(text));

    [Theory]
    [InlineData("家住杭州市西湖区文三路12号3幢2单元501室，晚上起火", "家住【地址】，晚上起火")]
    [InlineData("我和同事去了朝阳区建国路88号", "我和同事去了【地址】")]
    [InlineData("送到3栋2单元501室", "送到【地址】")]
    [InlineData("在余杭区良渚街道发生", "在【地址】发生", true)]
    [InlineData("收货地址：浙江省杭州市滨江区江南大道某号", "收货地址：【地址】")]
    [InlineData("I live at 12 Baker Street, Flat 3", "I live at 【地址】")]
    [InlineData("postcode NW1 6XE", "postcode 【地址】")]
    [InlineData("My address is Room 5, Sunny House, Hangzhou.", "My address is 【地址】.")]
    public void Addresses(string text, string expected, bool startsInDistrict = false)
    {
        var redacted = Redact(text);
        Assert.Equal(expected, startsInDistrict ? redacted.Replace("余杭区", "", StringComparison.Ordinal) : redacted);
    }

    [Theory]
    [InlineData("车牌浙A12345", "车牌【车牌】")]
    [InlineData("京·AD12345新能源", "京·AD12345新能源")]
    [InlineData("停着粤B·D12345", "停着【车牌】")]
    [InlineData("licence plate AB12 CDE", "licence plate 【车牌】")]
    [InlineData("订单号：DD20240901778", "订单号：【单号】")]
    [InlineData("order no. 114-3941689-8772232", "order no. 【单号】")]
    [InlineData("快递单号SF1234567890123", "快递单号【单号】")]
    [InlineData("2214567890123456789", "【单号】")]
    [InlineData("就是那个dd 2024 0901778", "就是那个【单号】")]
    [InlineData("微信号wxid_abc123", "微信号【账号】")]
    [InlineData("加QQ 123456789", "加QQ 【账号】")]
    [InlineData("WeChat: happybuyer", "WeChat: 【账号】")]
    [InlineData("加V abc12345 谈", "加V 【账号】 谈")]
    [InlineData("发到 a.b＠163.com 吧", "发到 【邮箱】 吧")]
    [InlineData("xiaoming.wang at mail.example", "【邮箱】 at mail.example")]
    [InlineData("见 https://shop.example/item?id=1&u=2。", "见 【网址】。")]
    [InlineData("店铺 abc123.taobao.com/shop 已关", "店铺 【网址】 已关")]
    public void Plates_orders_accounts_and_addresses_of_the_net(string text, string expected) =>
        Assert.Equal(expected, Redact(text));

    [Theory]
    [InlineData("2024年9月1日买的电动自行车，型号TDT-1234Z，批号20240801，充电时起火，花了2999元。")]
    [InlineData("条码6901234567892，GTIN 06901234567892，净含量500克，生产日期2024-08-01。")]
    [InlineData("拨打12315和400-123-4567都没有结果，火警119很快到了。")]
    [InlineData("对方经理不在，高级经理也说不行，商家拒绝退款。")]
    [InlineData("杭州市的门店在三楼，买了3个，坐地铁3号线去的，5月1号到货。")]
    [InlineData("符合GB 17761-2018标准，额定电压48V20Ah，功率400W。")]
    [InlineData("客服马上安排了维修，老板方便的时候来，经理任何解释都没有，医生高度怀疑是烫伤。")]
    [InlineData("我是在网上买的，本人没有受伤，和客服联系后要求退货。")]
    [InlineData("The charger, model P-1 (batch 20240801), overheated at 230 V; it cost 45.90 on 2024-09-01.")]
    [InlineData("I am Chinese and I called Customer Service on Monday. This is the second time.")]
    [InlineData("Barcode 6901234567892, order of two toys, QQ music app, and a plate broke.")]
    public void What_tells_nothing_of_anybody_stays(string text) => Assert.Equal(text, Redact(text));

    [Fact]
    public void Findings_are_in_order_do_not_overlap_and_hide_every_known_value()
    {
        string[] pieces =
        [
            "王小明", "13800138000", "Ａnna Smith", "xiaoming.wang@mail.example", "住在", "文三路12号", "，", " ", "\n", "订单",
            "DD20240901778", "起火", "🔥", "号11010519491231002X，", "浙A12345", "abc", "，。", "1380013", "8000",
        ];
        var random = new Random(7);
        for (var round = 0; round < 2_000; round++)
        {
            var text = string.Concat(
                Enumerable.Range(0, random.Next(12)).Select(_ => pieces[random.Next(pieces.Length)]));
            var redacted = s_redactor.Propose(text);
            var end = 0;
            foreach (var finding in redacted.Findings)
            {
                Assert.True(finding.Start >= end && finding.Length > 0 && finding.End <= text.Length);
                end = finding.End;
            }
            Assert.Equal(text, string.Concat(redacted.Parts().Select(part => part.Text)));
            var published = redacted.Redact("zh-CN");
            foreach (var secret in (string[])["王小明", "13800138000", "xiaoming", "11010519491231002X"])
                Assert.DoesNotContain(secret, published, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("1")]
    [InlineData("一")]
    [InlineData("王")]
    [InlineData("a.")]
    [InlineData("路1号")]
    [InlineData("A b ")]
    [InlineData("order 1-")]
    [InlineData("，区")]
    public void The_longest_account_is_looked_through(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 20_000 / piece.Length));
        Assert.Equal(text, string.Concat(s_redactor.Propose(text).Parts().Select(part => part.Text)));
    }

    private static string Redact(string text, string language = "zh-CN") => s_redactor.Propose(text).Redact(language);
}
