namespace ConsumerSafety.Bench.Usual;

public sealed class Product
{
    public string? Name { get; set; }

    public string? Brand { get; set; }

    public string? Model { get; set; }

    public string? Batch { get; set; }

    public string? Gtin { get; set; }

    public string? Category { get; set; }

    public string? Manufacturer { get; set; }

    public string? Origin { get; set; }

    public string? Seller { get; set; }

    public string? Platform { get; set; }

    public DateOnly? ProducedFrom { get; set; }

    public DateOnly? ProducedTo { get; set; }
}

public sealed class TestItem
{
    public required string Name { get; set; }

    public string? Requirement { get; set; }

    public string? Measured { get; set; }

    public string? Unit { get; set; }

    public bool? Conforms { get; set; }
}

public sealed class Attachment
{
    public required string Name { get; set; }

    public required string Url { get; set; }

    public string? MediaType { get; set; }

    public long? Length { get; set; }
}
