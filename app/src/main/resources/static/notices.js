// Lets the browser at hand receive pushes; without a script the page offers the other channels.
(() => {
    const form = document.querySelector('[data-push]');
    const button = form && form.querySelector('button[type=button]');
    if (!button || !('serviceWorker' in navigator) || !('PushManager' in window)) {
        return;
    }
    const say = (text) => { form.parentElement.querySelector('[role=status]').textContent = text; };
    const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
    button.hidden = false;
    button.addEventListener('click', async () => {
        try {
            const worker = await navigator.serviceWorker.register('/notices-worker.js');
            const subscription = await worker.pushManager.subscribe(
                { userVisibleOnly: true, applicationServerKey: bytes(form.dataset.push) });
            const fields = new URLSearchParams(
                { subscription: JSON.stringify(subscription), _csrf: form.elements._csrf.value });
            const answer = await fetch('/office/notices/browsers', { method: 'POST', body: fields });
            say(answer.ok ? '这个浏览器会收到推送。' : '没有存上，请刷新页面再试。');
        } catch (refused) {
            say('浏览器没有允许推送，请在浏览器的设置里允许本站通知后再试。');
        }
    });
})();
