package org.clausary.explorer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Chromium without a window, as installed on this machine; nothing is fetched. */
final class Browser implements AutoCloseable {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMillis(50);
  private static final int HEIGHT = 900;

  private static final String SHOWN =
      "return document.documentElement.dataset.ready !== undefined"
          + " && document.querySelector('main:not([aria-busy]) > .view') !== null";

  /** Serious faults only: rule, where, and what is wrong. */
  private static final String AXE_RUN =
      """
      const done = arguments[arguments.length - 1];
      axe.run(document, { resultTypes: ['violations'] }).then(
        (found) => done(found.violations
          .filter((one) => ['serious', 'critical'].includes(one.impact))
          .flatMap((one) => one.nodes.map((node) => `${one.id} ${node.target} ${node.failureSummary}`))),
        (error) => done([String(error)]));
      """;

  // held, or it would be forgotten together with its level; no DevTools are asked for
  private static final Logger DEVTOOLS = Logger.getLogger("org.openqa.selenium.devtools");
  private static final Logger CHROMIUM_LOG = Logger.getLogger("org.openqa.selenium.chromium");

  private final String axe = axeSource();
  private final ChromeDriver driver;

  Browser() {
    DEVTOOLS.setLevel(Level.OFF);
    CHROMIUM_LOG.setLevel(Level.OFF);
    var service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(DRIVER.toFile())
            .usingAnyFreePort()
            .build();
    service.sendOutputTo(OutputStream.nullOutputStream());
    driver = new ChromeDriver(service, options());
    driver.manage().timeouts().scriptTimeout(PATIENCE);
  }

  /** True where the program and its driver are installed. */
  static boolean isInstalled() {
    return Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
  }

  private static ChromeOptions options() {
    var options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync");
    var log = new LoggingPreferences();
    log.enable(LogType.BROWSER, Level.ALL);
    options.setCapability(ChromeOptions.LOGGING_PREFS, log);
    return options;
  }

  private static String axeSource() {
    String file = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
    try (InputStream in = Browser.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Opens a view in a page of its own, as a visitor with these settings, and waits until it is
   * shown.
   *
   * @param address what follows the address of the site, such as {@code #/query}
   */
  void open(Site site, String address, Look look) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", look.width(), "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
    driver.get(site.url() + "ping");
    run("localStorage.clear(); sessionStorage.clear()");
    run("localStorage.setItem('language', arguments[0])", look.language());
    run("localStorage.setItem('theme', arguments[0])", look.theme());
    console();
    driver.get(site.url() + address);
    awaitView();
  }

  /** Waits until a view is shown. */
  void awaitView() {
    until(SHOWN);
  }

  /** Waits until a function body gives true. */
  void until(String script, Object... arguments) {
    new WebDriverWait(driver, PATIENCE, POLL)
        .withMessage(() -> script + "\n" + text("body"))
        .until(any -> Boolean.TRUE.equals(run(script, arguments)));
  }

  /** Waits until something else than the page is as it should be. */
  void until(BooleanSupplier done) {
    new WebDriverWait(driver, PATIENCE, POLL).until(any -> done.getAsBoolean());
  }

  /** Waits until an element is there. */
  void await(String css) {
    until("return document.querySelector(arguments[0]) !== null", css);
  }

  /** Clicks the first element that matches, once it is there. */
  void click(String css) {
    await(css);
    find(css).click();
  }

  /** Chooses from a list by what the choice stands for. */
  void choose(String css, String value) {
    new Select(find(css)).selectByValue(value);
  }

  /** Where files that are downloaded go from now on. */
  void keepFilesIn(Path folder) {
    driver.executeCdpCommand(
        "Browser.setDownloadBehavior",
        Map.of("behavior", "allow", "downloadPath", folder.toString()));
  }

  /** Runs the body of a function in the page. */
  Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** What the page complained about since it was opened: errors and what its policy refused. */
  List<String> console() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        // looked for beside texts that are no pages, such as the one that open() passes through
        .filter(entry -> !entry.getMessage().contains("/favicon.ico"))
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(entry -> entry.getLevel() + " " + entry.getMessage())
        .toList();
  }

  /** Serious and critical faults of accessibility that axe finds. */
  List<?> axe() {
    run(axe);
    return (List<?>) driver.executeAsyncScript(AXE_RUN);
  }

  /** How wide the page is; more than the window where it has to be scrolled sideways. */
  long width() {
    return (Long) run("return document.documentElement.scrollWidth");
  }

  /** The first element that matches, or a failure. */
  WebElement find(String css) {
    return driver.findElement(By.cssSelector(css));
  }

  List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  /** The words of the first element that matches. */
  String text(String css) {
    return find(css).getText();
  }

  /** Presses keys one after the other, wherever the focus is. */
  void press(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  /** What has the focus. */
  WebElement focused() {
    return driver.switchTo().activeElement();
  }

  /** What follows the path in the address bar, with its {@code #}. */
  String address() {
    return String.valueOf(run("return location.hash"));
  }

  @Override
  public void close() {
    driver.quit();
  }
}
