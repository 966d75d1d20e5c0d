using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Import.Tests.Mapping;

public sealed class ElementTests
{
    [Fact]
    public async Task Products_come_from_a_repeated_element()
    {
        var format = ImportWorld.Recalls("""
            "Products": { "each": "p[].item", "Name": "name", "Manufacturer": "$row.maker", "Brand": { "constant": "B" } }
            """);
        var result = await ImportWorld.Read(format,
            """{"maker":"M","p":[{"item":{"name":"one"}},{"item":[{"name":"two"},{}]}]}""");
        Assert.Equal(
            [new() { Name = "one", Manufacturer = "M", Brand = "B" },
                new() { Name = "two", Manufacturer = "M", Brand = "B" }],
            result.First<Recall>().Products);
    }

    [Fact]
    public async Task A_product_that_says_no_more_than_another_is_left_out()
    {
        var format = ImportWorld.Recalls("""
            "Products": [{ "each": "p", "Name": "value" }, { "each": "upc", "Name": "$row.p[0]", "Gtin": "value" }]
            """);
        var result = await ImportWorld.Read(format, """{"p":["one"],"upc":["036000291452","036000291452"]}""");
        Assert.Equal([new() { Name = "one", Gtin = "036000291452" }], result.First<Recall>().Products);
    }

    [Fact]
    public async Task A_cell_is_cut_into_test_items_and_their_parts()
    {
        var format = ImportWorld.Format("""
            { "rows": { "in": "jsonl" }, "kind": "SpotCheck", "publisher": "samr", "notice": {
                "ReferenceNumber": { "constant": "1" }, "Title": { "constant": "t" },
                "TestItems": { "each": { "from": "v", "then": { "split": ["\n", "；"] } }, "parts": ["║", "|"],
                  "Name": "1", "Measured": "2", "Requirement": "3", "Conforms": { "constant": "false" } } } }
            """);
        var result = await ImportWorld.Read(format, """{"v":"铅║0.5mg/kg║≤0.2mg/kg\n霉菌|200；"}""");
        Assert.Equal(
            [
                new() { Name = "铅", Measured = "0.5mg/kg", Requirement = "≤0.2mg/kg", Conforms = false },
                new() { Name = "霉菌", Measured = "200", Conforms = false },
            ],
            result.First<SpotCheck>().TestItems);
    }

    [Fact]
    public async Task The_kind_can_be_chosen_by_a_value()
    {
        var format = ImportWorld.Format("""
            { "rows": { "in": "jsonl" }, "publisher": "samr",
              "kind": { "from": "k", "then": { "map": { "召回": "Recall", "提示": "ConsumerTip" }, "otherwise": "{value}" } },
              "notice": { "ReferenceNumber": "n", "Title": "t", "Advice": "a", "Defect": "a" } }
            """);
        var result = await ImportWorld.Read(format, """
            {"k":"召回","n":"1","t":"one","a":"x"}
            {"k":"提示","n":"2","t":"two","a":"y"}
            {"k":"别的","n":"3","t":"three"}
            """);
        Assert.Equal("x", result.First<Recall>().Defect);
        Assert.Equal("y", Assert.IsType<ConsumerTip>(result.Rows[1].Notice).Advice);
        var fault = Assert.Single(result.Rows[2].Faults);
        Assert.Equal(("k", "别的"), (fault.Column, fault.Value));
    }

    [Fact]
    public async Task A_fault_names_the_column_behind_the_property()
    {
        var format = ImportWorld.Recalls(
            "\"Products\": { \"each\": \"list\", \"Name\": \"name\", \"Gtin\": \"$code\" }",
            "\"values\": { \"code\": \"upc\" },");
        var result = await ImportWorld.Read(format, """{"upc":"036000291453","list":[{"name":"x"}]}""");
        Assert.NotNull(result.Rows[0].Notice);
        Assert.Contains(result.Rows[0].Faults, fault => fault is { Column: "upc", Value: "036000291453" });
    }
}
