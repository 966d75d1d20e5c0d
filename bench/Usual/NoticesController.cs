using Microsoft.AspNetCore.OData.Query;
using Microsoft.AspNetCore.OData.Results;
using Microsoft.AspNetCore.OData.Routing.Controllers;

namespace ConsumerSafety.Bench.Usual;

/// <summary>The feed as the documentation of <c>Microsoft.AspNetCore.OData</c> writes one.</summary>
public sealed class NoticesController(CatalogueContext context) : ODataController
{
    [EnableQuery(PageSize = 100, MaxTop = 1000, MaxNodeCount = 1000, MaxAnyAllExpressionDepth = 4)]
    public IQueryable<Notice> Get() => context.Notices;

    [EnableQuery]
    public SingleResult<Notice> Get(string key) => SingleResult.Create(context.Notices.Where(row => row.Id == key));
}
