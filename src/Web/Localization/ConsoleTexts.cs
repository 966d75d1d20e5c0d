using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Web.Localization;

/// <summary>The frame of the console and its start page.</summary>
internal static class ConsoleTexts
{
    public static readonly LocalizedText Console = new("工作台", "Console");
    public static readonly LocalizedText ForAuthorities = new("监管人员入口", "For authorities");
    public static readonly LocalizedText Navigation = new("工作台导航", "Console");
    public static readonly LocalizedText PublicSite = new("公众网站", "Public site");
    public static readonly LocalizedText Start = new("首页", "Start");
    public static readonly LocalizedText OwnAccount = new("我的账号", "My account");
    public static readonly LocalizedText SignOut = new("退出登录", "Sign out");
    public static readonly LocalizedText Greeting = new("您好，{0}", "Hello, {0}");
    public static readonly LocalizedText Waiting = new("待办事项", "What waits for you");
    public static readonly LocalizedText NothingWaits = new("目前没有待办事项。", "Nothing waits for you at the moment.");
    public static readonly LocalizedText Areas = new("您可以使用", "What you can use");
    public static readonly LocalizedText FaultsHeading = new("请更正以下内容", "Please put this right");
    public static readonly LocalizedText Forbidden = new("您没有这项权限", "You may not do this");
    public static readonly LocalizedText ForbiddenAdvice = new(
        "如果工作需要，请联系本机构的管理员。", "If your work needs it, ask the administrator of your agency.");
    public static readonly LocalizedText NotFound = new("没有找到", "Not found");
    public static readonly LocalizedText NotFoundAdvice = new(
        "这里没有内容，或者不属于您的机构。", "There is nothing here, or it does not belong to your agency.");
    public static readonly LocalizedText FormExpired = new(
        "表单已过期，未作任何更改", "The form has expired; nothing was changed");
    public static readonly LocalizedText FormExpiredAdvice = new(
        "请返回上一页，刷新后再提交。", "Go back, reload the page and send it again.");

    public static readonly LocalizedText SignIn = new("登录", "Sign in");
    public static readonly LocalizedText SignInLead = new(
        "供主管部门工作人员使用。账号由本机构管理员邀请开通。",
        "For the staff of authorities. Accounts are opened by invitation of your agency's administrator.");
    public static readonly LocalizedText Email = new("电子邮件地址", "E-mail address");
    public static readonly LocalizedText Password = new("密码", "Password");
    public static readonly LocalizedText Refused = new(
        "电子邮件地址或密码不正确；也可能因多次尝试失败而暂停登录，十五分钟后再试。",
        "Address and password do not belong together, or there were too many attempts and none is taken for a quarter"
        + " of an hour.");
    public static readonly LocalizedText TooFast = new(
        "尝试过于频繁，请一分钟后再试。", "Too many attempts; try again in a minute.");
    public static readonly LocalizedText EmailMissing = new("请输入电子邮件地址。", "Enter your e-mail address.");
    public static readonly LocalizedText PasswordMissing = new("请输入密码。", "Enter your password.");
}
