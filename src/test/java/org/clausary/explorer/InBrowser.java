package org.clausary.explorer;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests one browser and one server of the sample policies, shared by all classes. Where no
 * browser is installed they are skipped.
 */
final class InBrowser implements BeforeAllCallback, ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(InBrowser.class);

  @Override
  public void beforeAll(ExtensionContext context) {
    assumeTrue(Browser.isInstalled(), "no browser: install the packages chromium, chromium-driver");
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Browser.class || type == Site.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    var shared = context.getRoot().getStore(NAMESPACE);
    return parameter.getParameter().getType() == Browser.class
        ? shared.getOrComputeIfAbsent(Browser.class, key -> new Browser(), Browser.class)
        : shared.getOrComputeIfAbsent(Site.class, key -> Site.samples(), Site.class);
  }
}
