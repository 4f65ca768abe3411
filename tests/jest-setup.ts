import '@testing-library/jest-dom';
import { setIconOptions } from '@fluentui/react/lib/Styling';

// A SharePoint page registers Fluent's icons; unit tests show none.
setIconOptions({ disableWarnings: true });
