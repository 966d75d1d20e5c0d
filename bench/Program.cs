using ConsumerSafety.Bench;

return args switch
{
    ["rebuild", var count] => await RebuildBench.RunAsync(int.Parse(count, System.Globalization.CultureInfo.InvariantCulture)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: dotnet run -c Release --project bench -- rebuild COUNT");
    return 2;
}
