// Everything works without this file.
(() => {
    'use strict';
    document.documentElement.classList.add('js');
    // a form is sent once: a second tap on a slow line must not ask twice
    document.addEventListener('submit', event => {
        const form = event.target;
        if (event.defaultPrevented || form.method !== 'post') return;
        if (form.dataset.sent) { event.preventDefault(); return; }
        form.dataset.sent = 'yes';
        if (event.submitter) event.submitter.setAttribute('aria-busy', 'true');
    });
    window.addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach(form => {
        delete form.dataset.sent;
        form.querySelectorAll('[aria-busy]').forEach(button => button.removeAttribute('aria-busy'));
    }));
    document.addEventListener('keydown', event => {
        const menu = document.getElementById('menu');
        if (event.key === 'Escape' && menu && menu.checked) { menu.checked = false; menu.focus(); }
        if (event.key === '/' && !/^(input|textarea|select)$/i.test(event.target.tagName)) {
            document.getElementById('find')?.focus();
            event.preventDefault();
        }
    });
    document.body.addEventListener('htmx:afterRequest', event => {
        const form = event.target.closest?.('form');
        if (form) delete form.dataset.sent;
    });
})();
