package lab.kit.grading;

/**
 * Give the web site of each case; implemented by {@code Cases} of exercises that have one. The experiment finds it as
 * {@link Setting#site()}, the rule finds its log in the evidence.
 */
public interface SiteSource<I> {
    SitePlan site(I input);
}
