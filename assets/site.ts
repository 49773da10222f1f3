/** The public pages' browser code, all of it: comfort on pages that work without. */
import './site/errors.ts'
import './site/display.ts'
import './site/menu.ts'
import './site/shortcuts.ts'
import './site/suggestions.ts'
import './site/read-aloud.ts'
