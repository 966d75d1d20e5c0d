using ConsumerSafety.Api.Signals;

namespace ConsumerSafety.Api.Tests.Signals;

public sealed class ProductJoinTests
{
    [Theory]
    [InlineData("brand=飞驰 name=充电宝 gtin=6901234567892", "brand=其他 name=移动电源 gtin=6901234567892")]
    [InlineData("brand=飞驰 name=充电宝 model=p1", "brand=飞驰 name=移动电源 model=p1")]
    [InlineData("brand=飞驰 name=充电宝", "brand=飞驰 name=移动充电宝")]
    [InlineData("brand=飞驰 name=充电宝 model=p1", "brand=飞驰 name=充电宝")]
    [InlineData("name=飞驰充电宝", "brand=飞驰 name=充电宝")]
    [InlineData("name=电动自行车充电器", "name=电动车充电器")]
    [InlineData("lift=1234567890 name=电梯", "lift=1234567890 name=升降机")]
    public void Ways_to_describe_one_product_are_joined(string one, string other) => Assert.Single(Join(one, other));

    [Theory]
    [InlineData("brand=飞驰 name=充电宝", "brand=快马 name=充电宝")]
    [InlineData("brand=飞驰 name=充电宝 model=p1", "brand=飞驰 name=充电宝 model=p2")]
    [InlineData("brand=飞驰 name=充电宝 gtin=6901234567892", "brand=飞驰 name=充电宝 gtin=6901234567885")]
    [InlineData("brand=飞驰 name=充电宝", "brand=飞驰 name=充电器")]
    [InlineData("name=充电宝", "brand=飞驰 name=充电宝")]
    [InlineData("lift=1234567890 name=电梯", "lift=1234567891 name=电梯")]
    public void What_may_be_two_products_is_not_joined(string one, string other) =>
        Assert.Equal(2, Join(one, other).Count);

    [Fact]
    public void A_chain_of_small_differences_does_not_join_everything()
    {
        // Each is much like its neighbours.
        var names = Enumerable.Range(0, 10).Select(i => "name=" + "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午"[i..(i + 7)]);

        Assert.True(Join([.. names]).Count > 2);
    }

    [Fact]
    public void The_most_frequent_description_comes_first_whatever_the_order()
    {
        var counts = new Dictionary<ProductDescription, int>
        {
            [Read("brand=飞驰 name=充电宝")] = 2,
            [Read("brand=飞驰 name=移动充电宝")] = 5,
            [Read("brand=飞驰 name=大容量移动充电宝")] = 1,
        };

        var product = Assert.Single(ProductJoin.Join(counts));

        Assert.Equal("移动充电宝", product[0].Name);
        Assert.Equal(product, ProductJoin.Join(counts.Reverse().ToDictionary())[0]);
    }

    [Fact]
    public void Every_description_is_in_one_product_however_many_are_alike()
    {
        var random = new Random(7);
        var counts = Enumerable.Range(0, 3_000)
            .Select(_ => "name=" + string.Concat(Enumerable.Range(0, 5).Select(_ => "甲乙丙丁戊己"[random.Next(6)])))
            .Distinct().ToDictionary(Read, _ => 1 + random.Next(3));

        var products = ProductJoin.Join(counts);

        Assert.Equal(counts.Count, products.Sum(product => product.Count));
        Assert.Equal(counts.Count, products.SelectMany(product => product).Distinct().Count());
    }

    private static IReadOnlyList<IReadOnlyList<ProductDescription>> Join(params string[] descriptions) =>
        ProductJoin.Join(descriptions.ToDictionary(Read, _ => 1));

    private static ProductDescription Read(string text)
    {
        var fields = text.Split(' ').Select(part => part.Split('=')).ToDictionary(part => part[0], part => part[1]);
        string Field(string name) => fields.GetValueOrDefault(name, "");
        return new(Field("brand"), Field("name"), Field("model"), Field("gtin"), Field("lift"));
    }
}
