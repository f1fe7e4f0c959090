package io.github.mnistlab.browser;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A {@link Browser} that the tests of a class share: started before the first, closed after the last. Without a Chromium the
 * class is skipped.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final SharedBrowser BROWSER = new SharedBrowser();
 * }</pre>
 */
public final class SharedBrowser implements BeforeAllCallback, AfterAllCallback {
    private Browser browser;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        browser = Browser.start();
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        if (browser != null) {
            browser.close();
        }
    }

    /** Opens a file and waits until it is loaded. */
    public BrowserPage open(Path file) {
        return browser.open(file);
    }
}
