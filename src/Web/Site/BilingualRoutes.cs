using ConsumerSafety.Web.Localization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace ConsumerSafety.Web.Site;

/// <summary>Gives every page a second address below <c>/en</c>.</summary>
internal sealed class BilingualRoutes : IPageRouteModelConvention
{
    public void Apply(PageRouteModel model)
    {
        foreach (var selector in model.Selectors.ToList())
        {
            var template = selector.AttributeRouteModel!.Template!.TrimStart('/');
            model.Selectors.Add(new(selector)
            {
                AttributeRouteModel = new(selector.AttributeRouteModel)
                {
                    Template = $"{Language.English.Prefix[1..]}/{template}".TrimEnd('/'),
                },
            });
        }
    }
}
