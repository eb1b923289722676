using EdiRegion.TestKit;

namespace EdiRegion.ActionPlans.Tests;

public sealed class ActionPlansApp() : ServiceApp<ActionPlansHost>("actionplans");
